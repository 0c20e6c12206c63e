import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { associationProblems, isMadeInProvidersRegion } from "../association/association-problems";
import { permissionProblems } from "../permissions/permission-problems";
import { notYetKnown } from "../problems/not-yet-known";
import { unknownNameProblems } from "../problems/other-rules";
import { Problem } from "../problems/problem";
import { roleProblems } from "../role/role-problems";
import { needsAccount, needsRegion } from "../trust/look-ups";
import { TrustPolicyArgs } from "../trust/trust-policy-args";
import { trustPolicyArgNames, trustProblems } from "../trust/trust-problems";
import { trustWarnings } from "../trust/trust-warnings";
import { LookUps, Rules } from "./check";
import { RedshiftRoleArgs } from "./redshift-role-args";

const trustArgNames = trustPolicyArgNames.filter((name) => name !== "region");

const argNames = [
    ...trustArgNames,
    "managedPolicyArns",
    "inlinePolicies",
    "roleName",
    "path",
    "description",
    "maxSessionDuration",
    "permissionsBoundary",
    "tags",
    "associate",
    "association",
] as const satisfies readonly (keyof RedshiftRoleArgs)[];

/** What RedshiftRole's args are judged by; `component` is the parent of the look-ups. */
export function redshiftRoleRules(component: pulumi.Resource): Rules {
    return {
        problemsOf: redshiftRoleProblems,
        warningsOf: (values) => trustWarnings(trustArgsOf(values)),
        lookUp: (values) => lookUps(values, { parent: component }),
    };
}

/** The args that the trust policy is made of. */
export function trustArgsOf<T>(args: { [name: string]: T } | object): { [name: string]: T } {
    const entries = Object.entries(args).filter(([name]) => (trustPolicyArgNames as readonly string[]).includes(name));
    return Object.fromEntries<T>(entries);
}

function redshiftRoleProblems({ region, ...args }: Record<string, unknown>): Problem[] {
    const needed = lookUpsOf(args);
    const values = {
        ...args,
        ...(needed.accountId && { accountId: notYetKnown }),
        ...(needed.region && { region: region ?? notYetKnown }),
    };
    return [
        ...unknownNameProblems("", args, argNames),
        ...trustProblems(trustArgsOf(values)),
        ...permissionProblems(args),
        ...roleProblems(args),
        ...associationProblems(values),
    ];
}

function lookUps(values: Record<string, unknown>, opts: pulumi.InvokeOptions): LookUps {
    const needed = lookUpsOf(values);
    return {
        ...(needed.accountId && { accountId: getCallerIdentityOutput({}, opts).accountId }),
        ...(needed.region && { region: getRegionOutput({}, opts).region }),
    };
}

function lookUpsOf(values: Record<string, unknown>): { accountId: boolean; region: boolean } {
    const trustArgs: TrustPolicyArgs = trustArgsOf(values);
    return {
        accountId: needsAccount(trustArgs),
        region: needsRegion(trustArgs) || isMadeInProvidersRegion(values),
    };
}
