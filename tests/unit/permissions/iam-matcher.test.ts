import assert from "node:assert/strict";
import { isAllowed, matches, PolicyDocument } from "./iam-matcher";
import { callOf } from "./sql-commands";

/** By https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
describe("The tests' IAM matcher", () => {
    for (const [pattern, text, is] of [
        ["*", "", true],
        ["*", "a:b/c", true],
        ["a*c", "abbc", true],
        ["a*c", "abbcd", false],
        ["a?c", "abc", true],
        ["a?c", "ac", false],
        ["a.c", "abc", false],
        ["b/*", "b/", true],
        ["b/*", "b", false],
        ["arn:aws:s3:::b", "arn:aws:s3:::B", false],
        ["", "", true],
        ["", "a", false],
    ] as const) {
        it(`says that ${JSON.stringify(pattern)} ${is ? "matches" : "does not match"} ${JSON.stringify(text)}`, () => {
            assert.equal(matches(pattern, text), is);
        });
    }

    const policy: PolicyDocument = {
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Action: ["s3:GetObject", "s3:Put*"],
                Resource: ["arn:aws:s3:::b/*"],
                Condition: { StringEquals: { k: ["v", "w"] }, StringLike: { l: "x*" } },
            },
        ],
    };
    for (const [call, is] of [
        ["s3:GetObject on arn:aws:s3:::b/1 with k=v, l=xy", true],
        ["S3:getobject on arn:aws:s3:::b/1 with k=w, l=x", true],
        ["s3:PutObject on arn:aws:s3:::b/1 with k=v, l=x", true],
        ["s3:DeleteObject on arn:aws:s3:::b/1 with k=v, l=x", false],
        ["s3:GetObject on arn:aws:s3:::c/1 with k=v, l=x", false],
        ["s3:GetObject on arn:aws:s3:::b/1 with k=u, l=x", false],
        ["s3:GetObject on arn:aws:s3:::b/1 with k=v*, l=x", false],
        ["s3:GetObject on arn:aws:s3:::b/1 with k=v, l=y", false],
        ["s3:GetObject on arn:aws:s3:::b/1 with k=v", false],
        ["s3:GetObject on arn:aws:s3:::b/1", false],
        ["s3:GetObject on *", false],
    ] as const) {
        it(`${is ? "allows" : "denies"} ${call}`, () => {
            assert.equal(isAllowed(policy, callOf(call)), is);
        });
    }

    it("allows nothing by a statement that denies", () => {
        const denies = { ...policy, Statement: [{ Effect: "Deny", Action: "*", Resource: "*" }] };
        assert.equal(isAllowed(denies, callOf("s3:GetObject on arn:aws:s3:::b/1")), false);
    });

    it("refuses a call that is none", () => {
        assert.throws(() => callOf("GetObject on b"), /is no call/);
    });
});
