import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftRole } from "../index";
import { Case, casesIn, errorText } from "./cases";
import { deploy, Deployment } from "./mocks/deploy";

/** Cases of the pure function alone: the component looks up what is missing, and has no `region` and `machineLearning`. */
const pureOnly = ["pure-only.json", "machine-learning.json"];

for (const { file, cases } of casesIn("trust")) {
    if (!pureOnly.includes(file)) {
        describe(`RedshiftRole, tests/cases/trust/${file}`, () => {
            for (const one of cases.map(asComponentCase)) {
                judgeComponent(one);
            }
        });
    }
}

for (const folder of ["role", "permissions", "association"]) {
    for (const { file, cases } of casesIn(folder)) {
        describe(`RedshiftRole, tests/cases/${folder}/${file}`, () => {
            cases.forEach(judgeComponent);
        });
    }
}

/** The same case for the component: `region` is the provider's there, and the association is none of these rules. */
function asComponentCase({ args: { region, ...args }, ...one }: Case): Case {
    const isAssociated = ["cluster", "workgroup", "namespace"].some((name) => args[name] !== undefined);
    const noAssociation = isAssociated ? { associate: false } : {};
    return { ...one, args: { ...args, ...noAssociation }, ...(region !== undefined && { region: region as string }) };
}

function judgeComponent({ says, args, policy, warnings = [], region = "us-east-1", ...one }: Case): void {
    for (const [kind, given, problems] of [
        ["plain values", args, one.problems],
        ["Outputs", withOutputs(args), one.problemsOfOutputs ?? one.problems],
    ] as const) {
        it(`${says} (${kind})`, async () => {
            const program = () => new RedshiftRole("role", given);
            const deployment = await deploy(program, { region });
            if (problems === undefined) {
                assert.deepEqual(deployment.errors, []);
                assert.equal(deployedPolicy(deployment), JSON.stringify(policy));
                assert.deepEqual(
                    deployment.warnings,
                    warnings.map((warning) => `warning: [runtime] ${warning}`),
                );
                return;
            }
            const message = errorText('RedshiftRole "role"', withComponentsArgs(problems));
            assert.deepEqual(deployment.errors, [message]);
            assert.deepEqual(
                deployment.resources.map(({ type }) => type),
                ["redshift-iam:index:RedshiftRole"],
                "nothing but the component itself is registered",
            );
        });
    }
}

/** The component has more arguments to list than the pure function, and no `region`. */
function withComponentsArgs(problems: readonly { rule: string; message: string }[]): { message: string }[] {
    return problems.map(({ message }) => ({
        message: message.replace(
            / The arguments are: cluster, .*, region, .*$/,
            " The arguments are: cluster, workgroup, namespace, dbUsers, dbUserPatterns, regions, grants, accountId, restrictToAccount, sourceArns, trustPolicyQuota, permissions, managedPolicyArns, inlinePolicies, adopt, roleName, path, description, maxSessionDuration, permissionsBoundary, tags, associate, association, failOnFindings.",
        ),
    }));
}

function deployedPolicy({ resources }: Deployment): unknown {
    return resources.find(({ type }) => type === "aws:iam/role:Role")?.inputs["assumeRolePolicy"];
}

/** Every value that may be an Output as one; the others, which decide what resources exist, as they are. */
function withOutputs(args: Record<string, unknown>): Record<string, unknown> {
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
    return typeof value === "object" && value !== null ? withOutputs(value as Record<string, unknown>) : value;
}
