import assert from "node:assert/strict";
import * as fc from "fast-check";
import { namespaceRole } from "../../../association/aws/namespace-role";
import { role } from "../control-plane/roles";

/** Every ARN that a role may have (IAM: paths of U+0021 to U+007E, names of these 64 characters). */
const roleArns = fc
    .tuple(
        fc.constantFrom("aws", "aws-cn", "aws-us-gov"),
        fc.stringMatching(/^\d{12}$/),
        fc.array(fc.stringMatching(/^[\x21-\x2e\x30-\x7e]{1,12}$/), { maxLength: 3 }),
        fc.stringMatching(/^[\w+=,.@-]{1,64}$/),
    )
    .map(([partition, account, path, name]) => `arn:${partition}:iam::${account}:role/${[...path, name].join("/")}`);

describe("A role as GetNamespace writes it", () => {
    const examples: [text: string, arn: string, applyStatus: string][] = [
        [`IamRole(applyStatus=in-sync, iamRoleArn=${role("a")})`, role("a"), "in-sync"],
        [`IamRole(iamRoleArn=${role("a")}, applyStatus=adding)`, role("a"), "adding"],
        [`  IamRole(applyStatus=removing, iamRoleArn=${role("a")})  `, role("a"), "removing"],
        [role("a"), role("a"), "in-sync"],
        [`IamRole(iamRoleArn=${role("a")})`, role("a"), "in-sync"],
        [`IamRole(applyStatus=adding, iamRoleArn=${role("p(a)th,=/b,c=d")})`, role("p(a)th,=/b,c=d"), "adding"],
        [`IamRole(iamRoleArn=${role("x),applyStatus=y/z")}, applyStatus=adding)`, role("x),applyStatus=y/z"), "adding"],
    ];
    for (const [text, arn, applyStatus] of examples) {
        it(`is ${applyStatus} where it is ${text}`, () => {
            assert.deepEqual(namespaceRole(text), { arn, applyStatus });
        });
    }

    it("is read in each spelling, whatever its ARN", () => {
        fc.assert(
            fc.property(roleArns, fc.constantFrom("in-sync", "adding", "removing"), (arn, applyStatus) => {
                assert.deepEqual(namespaceRole(`IamRole(applyStatus=${applyStatus}, iamRoleArn=${arn})`), {
                    arn,
                    applyStatus,
                });
                assert.deepEqual(namespaceRole(`IamRole(iamRoleArn=${arn}, applyStatus=${applyStatus})`), {
                    arn,
                    applyStatus,
                });
                assert.deepEqual(namespaceRole(arn), { arn, applyStatus: "in-sync" });
            }),
        );
    });
});
