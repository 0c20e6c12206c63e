import assert from "node:assert/strict";
import * as fc from "fast-check";
import { arnIn } from "../../../../explain/resources/arn-in";
import { arn } from "./stack";

/** Every ARN that a role may have (IAM: paths of U+0021 to U+007E, names of these 64 characters). */
const roleArns = fc
    .tuple(
        fc.array(fc.stringMatching(/^[\x21-\x2e\x30-\x7e]{1,12}$/), { maxLength: 3 }),
        fc.stringMatching(/^[\w+=,.@-]{1,64}$/),
    )
    .map(([path, name]) => arn([...path, name].join("/")));

describe("The ARN in a list of roles", () => {
    for (const [text, found] of [
        [arn("a"), arn("a")],
        [` ${arn("a")}\n`, arn("a")],
        [`IamRole(applyStatus=in-sync, iamRoleArn=${arn("a")})`, arn("a")],
        [`IamRole(iamRoleArn=${arn("a")}, applyStatus=adding)`, arn("a")],
        [`IamRole(iamRoleArn=${arn("a")})`, arn("a")],
        [` IamRole(applyStatus=removing, iamRoleArn=${arn("p(a)th,=/b,c=d")}) `, arn("p(a)th,=/b,c=d")],
        [`IamRole(iamRoleArn=${arn("x),iamRoleArn=y/z")}, applyStatus=adding)`, arn("x),iamRoleArn=y/z")],
        ["IamRole(applyStatus=in-sync)", "IamRole(applyStatus=in-sync)"],
    ] as const) {
        it(`is ${found} where it has ${JSON.stringify(text)}`, () => {
            assert.equal(arnIn(text), found);
        });
    }

    it("is found in each spelling of a namespace's, whatever it is", () => {
        fc.assert(
            fc.property(roleArns, fc.constantFrom("in-sync", "adding", "removing"), (roleArn, status) => {
                assert.equal(arnIn(`IamRole(applyStatus=${status}, iamRoleArn=${roleArn})`), roleArn);
                assert.equal(arnIn(`IamRole(iamRoleArn=${roleArn}, applyStatus=${status})`), roleArn);
                assert.equal(arnIn(roleArn), roleArn);
            }),
        );
    });
});
