import * as pulumi from "@pulumi/pulumi";
import { associationProblems, isAssociated } from "../association/rules/association-problems";
import { SeenProvider } from "../association/rules/connection-problems";
import { timeoutProblems } from "../association/rules/timeout-problems";
import { permissionProblems } from "../permissions/permission-problems";
import { permissionsLengthProblems, permissionsPartitionProblems } from "../permissions/permissions-problems";
import { flagProblems } from "../problems/flag-rule";
import { givenList } from "../problems/given";
import { isRecord } from "../problems/is-record";
import { isNotYetKnown } from "../problems/not-yet-known";
import { plainProblems } from "../problems/plain-rule";
import { Problem } from "../problems/problem";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { adoptProblems } from "../role/adopt";
import { roleProblems } from "../role/role-problems";
import { trustPolicyArgNames, trustProblems } from "../trust/trust-problems";
import { trustWarnings } from "../trust/trust-warnings";
import { Rules } from "./check";
import { providersProfile, seenProvider } from "./explicit-provider";
import { lookUpFix, lookUps, stillAsked, withLookedUp } from "./look-ups";
import { RedshiftRoleArgs } from "./redshift-role-args";
import { findingProblems, findingWarnings } from "./role-findings";
import { longestRoleArn, whereOf } from "./where-of";

/** All but what is no argument: the provider's Region, and whether SageMaker is to assume the role. */
const trustArgNames = trustPolicyArgNames.filter((name) => name !== "region" && name !== "machineLearning");

/** Args that decide which resources exist, so that they cannot be Outputs; their values can. */
const plainArgNames = [
    "grants",
    "permissions",
    "managedPolicyArns",
    "inlinePolicies",
    "associate",
    "association",
    "adopt",
];

const argNames = [
    ...trustArgNames,
    "permissions",
    "managedPolicyArns",
    "inlinePolicies",
    "adopt",
    "roleName",
    "path",
    "description",
    "maxSessionDuration",
    "permissionsBoundary",
    "tags",
    "associate",
    "association",
    "failOnFindings",
] as const satisfies readonly (keyof RedshiftRoleArgs)[];

/** What RedshiftRole's args are judged by; `component` is the parent of the look-ups. */
export function redshiftRoleRules(component: pulumi.Resource, opts?: pulumi.ComponentResourceOptions): Rules {
    return {
        problemsOf: (args, lookedUp) => [
            ...redshiftRoleProblems(args, lookedUp, seenProvider(component, opts, lookedUp)),
            ...(isAssociated(args) ? timeoutProblems(opts?.customTimeouts) : []),
        ],
        warningsOf: (values, lookedUp) => [
            ...trustWarnings(trustArgsOf(values)),
            ...findingWarnings(values, trustArgsOf(withLookedUp(values, lookedUp))),
        ],
        lookUp: (values, resolving) => lookUps(values, resolving, { parent: component }),
        lookUpFix,
        observe: (values) => (isAssociated(values) ? providersProfile(component) : {}),
    };
}

/** The args that the trust policy is made of; the provider's Region is there once it was looked up. */
export function trustArgsOf(args: object): Record<string, unknown> {
    const names: readonly string[] = [...trustArgNames, "region"];
    const permissions = (args as Record<string, unknown>)["permissions"];
    return {
        ...Object.fromEntries(Object.entries(args).filter(([name]) => names.includes(name))),
        ...(isRecord(permissions) && permissions["machineLearning"] !== undefined && { machineLearning: true }),
    };
}

/** The same without what the trust policy has nothing of, so that a preview shows it before AWS made up the rest. */
export function trustPolicyArgsOf(args: object): Record<string, unknown> {
    const { workgroup, ...others } = trustArgsOf(args);
    const { dbUsers, dbUserPatterns, grants } = others;
    const hasUsers = grants === undefined && (dbUsers !== undefined || dbUserPatterns !== undefined);
    const unused = ["namespaceName", ...(hasUsers ? [] : ["workgroupId"])];
    return {
        ...others,
        ...(isRecord(workgroup) && {
            workgroup: Object.fromEntries(Object.entries(workgroup).filter(([name]) => !unused.includes(name))),
        }),
    };
}

function redshiftRoleProblems(
    given: Record<string, unknown>,
    lookedUp: Record<string, unknown>,
    provider: SeenProvider,
): Problem[] {
    // The Region is looked up: one that is given is an argument nobody reads.
    const named = { ...given, region: undefined };
    const args = withLookedUp(named, { ...stillAsked(named), ...lookedUp });
    const problems = [
        ...unknownNameProblems("", given, argNames),
        ...plainArgNames.flatMap((name) => plainProblems(name, given[name])),
        ...givenList(given["grants"] as unknown[]).flatMap((grant, index) => plainProblems(`grants[${index}]`, grant)),
        ...trustProblems(trustArgsOf(args)),
        ...permissionProblems(args),
        ...placedPermissionsProblems(args),
        ...adoptProblems(args),
        ...roleProblems(args),
        ...associationProblems(args, provider),
        ...flagProblems("failOnFindings", given["failOnFindings"]),
    ];
    return problems.length > 0 ? problems : findingProblems(args, trustArgsOf(args));
}

/** What is judged once it is known where the role is used; Redshift ML's policy also has the role's ARN. */
function placedPermissionsProblems(args: Record<string, unknown>): Problem[] {
    const { permissions, inlinePolicies } = args;
    const where = whereOf(args, longestRoleArn(args));
    return permissions === undefined || isNotYetKnown(where)
        ? []
        : [
              ...permissionsPartitionProblems(permissions, where),
              ...permissionsLengthProblems(permissions, where, inlinePolicies),
          ];
}
