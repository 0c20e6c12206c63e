import { isRecord } from "../../problems/is-record";
import { prefixed } from "../../problems/prefixed";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { permissionsPartitionProblems } from "../../permissions/permissions-problems";
import { LookedUp } from "../looked-up";

/**
 * Permissions for SQL that cannot take a chain, with the reason. AWS documents chaining for COPY, UNLOAD, CREATE EXTERNAL
 * FUNCTION and CREATE EXTERNAL SCHEMA.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-chaining-roles.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/spectrum-lake-formation.html
 */
const unchained: Readonly<Record<string, { rule: string; why: string }>> = {
    lakeFormation: {
        rule: "chain.lakeFormation",
        why: "AWS allows no chaining with a Data Catalog that Lake Formation governs",
    },
    machineLearning: { rule: "chain.statement", why: "AWS documents no chaining for CREATE MODEL" },
    autoCopy: {
        rule: "chain.autoCopy",
        why: "RoleChain has no output for the bucket policy that COPY JOB needs, and AWS does not say whether COPY JOB takes a chain",
    },
    bedrock: { rule: "chain.statement", why: "AWS documents no chaining for CREATE EXTERNAL MODEL" },
};

/** Permissions that no role of a chain has a use for. */
export function chainPermissionsProblems(path: string, permissions: unknown): Problem[] {
    if (!isRecord(permissions)) {
        return [];
    }
    return Object.entries(unchained)
        .filter(([name]) => permissions[name] !== undefined)
        .map(([name, { rule, why }]) =>
            problem({
                rule,
                path: `${path}.${name}`,
                must: `be left out of a chain: ${why}`,
                got: show(permissions[name]),
                fix: `Give it to a RedshiftRole that is used alone: new RedshiftRole(…, { cluster, permissions: { ${name} } }).`,
            }),
        );
}

/** The permissions without those: what is refused is not judged otherwise. */
export function withoutUnchained(permissions: unknown): unknown {
    if (!isRecord(permissions)) {
        return permissions;
    }
    const rest = Object.entries(permissions).filter(([name]) => unchained[name] === undefined);
    return rest.length === 0 && Object.keys(permissions).length > 0 ? undefined : Object.fromEntries(rest);
}

/** The problems of what is of another partition than the AWS provider's Region, which is the one of every role made. */
export function chainPartitionProblems(roles: readonly unknown[], { region }: LookedUp): Problem[] {
    return roles.flatMap((role, index) => {
        const create = isRecord(role) ? role["create"] : undefined;
        return isRecord(create) && typeof region === "string"
            ? prefixed(`roles[${index}].create`, permissionsPartitionProblems(create["permissions"], { region }))
            : [];
    });
}
