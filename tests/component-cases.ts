import * as pulumi from "@pulumi/pulumi";
import { Case, CaseProblem, casesIn } from "./cases";

/** Cases of the pure function alone: the component looks up what is missing, and has no `region` and `machineLearning`. */
const pureOnly = ["pure-only.json", "machine-learning.json"];

/** The cases that run against a RedshiftRole, by file: "trust/regions.json". */
export function redshiftRoleCases(): { file: string; cases: Case[] }[] {
    const trust = casesIn("trust")
        .filter(({ file }) => !pureOnly.includes(file))
        .map(({ file, cases }) => ({ file: `trust/${file}`, cases: cases.map(asComponentCase) }));
    const others = ["role", "permissions", "association"].flatMap((folder) =>
        casesIn(folder).map(({ file, cases }) => ({ file: `${folder}/${file}`, cases })),
    );
    return [...trust, ...others].map(({ file, cases }) => ({ file, cases: cases.map(withComponentsArgs) }));
}

/** The cases that run against a RoleChain, by file. */
export function roleChainCases(): { file: string; cases: Case[] }[] {
    return casesIn("chain").map(({ file, cases }) => ({ file: `chain/${file}`, cases }));
}

/** The same case for the component: `region` is the provider's there, and the association is none of these rules. */
function asComponentCase({ args: { region, ...args }, ...one }: Case): Case {
    const isAssociated = ["cluster", "workgroup", "namespace"].some((name) => args[name] !== undefined);
    const noAssociation = isAssociated ? { associate: false } : {};
    return { ...one, args: { ...args, ...noAssociation }, ...(region !== undefined && { region: region as string }) };
}

/** The component has more arguments to list than the pure function, and no `region`. */
function withComponentsArgs({ problems, problemsOfOutputs, ...one }: Case): Case {
    return {
        ...one,
        ...(problems && { problems: problems.map(withComponentsList) }),
        ...(problemsOfOutputs && { problemsOfOutputs: problemsOfOutputs.map(withComponentsList) }),
    };
}

function withComponentsList({ rule, message }: CaseProblem): CaseProblem {
    const all =
        " The arguments are: cluster, workgroup, namespace, dbUsers, dbUserPatterns, regions, grants, accountId, restrictToAccount, sourceArns, trustPolicyQuota, permissions, managedPolicyArns, inlinePolicies, adopt, roleName, path, description, maxSessionDuration, permissionsBoundary, tags, associate, association, failOnFindings.";
    return { rule, message: message.replace(/ The arguments are: cluster, .*, region, .*$/, all) };
}

/** Every value of a RedshiftRole's args that may be an Output as one; the others, which decide what resources exist, as they are. */
export function roleArgsAsOutputs(args: Record<string, unknown>): Record<string, unknown> {
    const inner = [
        "cluster",
        "workgroup",
        "namespace",
        "grants",
        "permissions",
        "managedPolicyArns",
        "inlinePolicies",
        "association",
        "connection",
    ];
    return Object.fromEntries(
        Object.entries(args).map(([name, value]) => {
            if (name === "associate" || name === "mode" || name === "adopt") {
                return [name, value];
            }
            return [name, inner.includes(name) ? leavesAsOutputs(value) : pulumi.output(value)];
        }),
    );
}

function leavesAsOutputs(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(leavesAsOutputs);
    }
    return typeof value === "object" && value !== null ? roleArgsAsOutputs(value as Record<string, unknown>) : value;
}

/** The same of a RoleChain's args. */
export function chainArgsAsOutputs({ roles, ...args }: Record<string, unknown>): Record<string, unknown> {
    return {
        ...args,
        ...(roles !== undefined && { roles: Array.isArray(roles) ? roles.map(chainedAsOutputs) : roles }),
    };
}

function chainedAsOutputs(role: unknown): unknown {
    return parts(role, (name, value) => (name === "create" ? parts(value, settingAsOutput) : pulumi.output(value)));
}

function settingAsOutput(name: string, value: unknown): unknown {
    if (name === "key" || name === "permissions") {
        return value;
    }
    return name.endsWith("olicies") || name === "managedPolicyArns"
        ? parts(value, (_name, policy) => pulumi.output(policy))
        : pulumi.output(value);
}

function parts(value: unknown, map: (name: string, value: unknown) => unknown): unknown {
    return typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(name, part)]))
        : pulumi.output(value);
}
