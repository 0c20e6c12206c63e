import assert from "node:assert/strict";
import { RedshiftRole } from "../index";
import { Case, errorText } from "./cases";
import { redshiftRoleCases, roleArgsAsOutputs } from "./component-cases";
import { deploy, Deployment } from "./mocks/deploy";

for (const { file, cases } of redshiftRoleCases()) {
    describe(`RedshiftRole, tests/cases/${file}`, () => {
        cases.forEach(judgeComponent);
    });
}

function judgeComponent({ says, args, policy, warnings = [], region = "us-east-1", ...one }: Case): void {
    for (const [kind, given, problems] of [
        ["plain values", args, one.problems],
        ["Outputs", roleArgsAsOutputs(args), one.problemsOfOutputs ?? one.problems],
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
            const message = errorText('RedshiftRole "role"', problems);
            assert.deepEqual(deployment.errors, [message]);
            assert.deepEqual(
                deployment.resources.map(({ type }) => type),
                ["redshift-iam:index:RedshiftRole"],
                "nothing but the component itself is registered",
            );
        });
    }
}

function deployedPolicy({ resources }: Deployment): unknown {
    return resources.find(({ type }) => type === "aws:iam/role:Role")?.inputs["assumeRolePolicy"];
}
