import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { associationProblems, isAssociated, isMadeInProvidersRegion } from "../association/rules/association-problems";
import { SeenProvider } from "../association/rules/connection-problems";
import { timeoutProblems } from "../association/rules/timeout-problems";
import { permissionProblems } from "../permissions/permission-problems";
import { notYetKnown } from "../problems/not-yet-known";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { plainProblems } from "../problems/plain-rule";
import { Problem } from "../problems/problem";
import { roleProblems } from "../role/role-problems";
import { needsAccount, needsRegion } from "../trust/look-ups";
import { providersProfile, seenProvider } from "./explicit-provider";
import { TrustPolicyArgs } from "../trust/trust-policy-args";
import { trustPolicyArgNames, trustProblems } from "../trust/trust-problems";
import { trustWarnings } from "../trust/trust-warnings";
import { LookUps, Rules } from "./check";
import { RedshiftRoleArgs } from "./redshift-role-args";

/** All but the provider's Region, which is looked up and is no argument. */
const trustArgNames = trustPolicyArgNames.filter((name) => name !== "region");

/** Args that decide which resources exist, so that they cannot be Outputs; their values can. */
const plainArgNames = ["grants", "managedPolicyArns", "inlinePolicies", "associate", "association"];

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
export function redshiftRoleRules(component: pulumi.Resource, opts?: pulumi.ComponentResourceOptions): Rules {
    return {
        problemsOf: (args, lookedUp) => [
            ...redshiftRoleProblems(args, lookedUp, seenProvider(component, lookedUp)),
            ...(isAssociated(args) ? timeoutProblems(opts?.customTimeouts) : []),
        ],
        warningsOf: (values) => trustWarnings(trustArgsOf(values)),
        lookUp: (values) => lookUps(values, { parent: component }),
        observe: (values) => (isAssociated(values) ? providersProfile(component) : {}),
    };
}

/** The args that the trust policy is made of. */
export function trustArgsOf(args: object): Record<string, unknown> {
    return Object.fromEntries(Object.entries(args).filter(([name]) => (trustArgNames as string[]).includes(name)));
}

function redshiftRoleProblems(
    args: Record<string, unknown>,
    { accountId, region }: Record<string, unknown>,
    provider: SeenProvider,
): Problem[] {
    const needed = lookUpsOf(args);
    const answers: Record<string, unknown> = {
        ...(needed.accountId && { accountId: accountId ?? notYetKnown }),
        ...(needed.region && { region: region ?? notYetKnown }),
    };
    return [
        ...unknownNameProblems("", args, argNames),
        ...plainArgNames.flatMap((name) => plainProblems(name, args[name])),
        ...trustProblems({ ...trustArgsOf(args), ...answers }),
        ...permissionProblems(args),
        ...roleProblems(args),
        ...associationProblems({ ...args, ...answers }, provider),
    ];
}

function lookUps(args: Record<string, unknown>, opts: pulumi.InvokeOptions): LookUps {
    const needed = lookUpsOf(args);
    return {
        ...(needed.accountId && { accountId: getCallerIdentityOutput({}, opts).accountId }),
        ...(needed.region && { region: getRegionOutput({}, opts).region }),
    };
}

function lookUpsOf(args: Record<string, unknown>): { accountId: boolean; region: boolean } {
    const trustArgs: TrustPolicyArgs = trustArgsOf(args);
    return {
        accountId: needsAccount(trustArgs),
        region: needsRegion(trustArgs) || isMadeInProvidersRegion(args),
    };
}
