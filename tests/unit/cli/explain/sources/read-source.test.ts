import assert from "node:assert/strict";
import { everyone, lambda, read } from "../files";

const kinds = `
  a trust policy        { "Version", "Statement" }    aws iam get-role --role-name NAME
  a stack's preview     { "steps" }                   pulumi preview --json --show-sames
  a stack's state       { "version", "deployment" }   pulumi stack export
  an offline preview    { "resources", "outputs" }    npx pulumi-redshift-iam preview --json`;

describe("explain reads", () => {
    it("a trust policy, whoever may assume the role", () => {
        const { roles } = read(lambda);
        assert.deepEqual(
            roles.map(({ name, arn, trustPolicy, associations }) => [name, arn, trustPolicy, associations]),
            [["role", undefined, lambda, undefined]],
        );
    });

    it("the answer of aws iam get-role, and the role in it", () => {
        const role = {
            RoleName: "load",
            Arn: "arn:aws:iam::123456789012:role/load",
            AssumeRolePolicyDocument: JSON.parse(everyone) as unknown,
        };
        for (const json of [{ Role: role }, role]) {
            const { roles } = read(JSON.stringify(json));
            assert.deepEqual(
                roles.map(({ name, arn, trustPolicy }) => [name, arn, trustPolicy]),
                [["load", "arn:aws:iam::123456789012:role/load", everyone]],
            );
        }
    });

    it("a policy as IAM's API has it, URL-encoded, in its role and alone", () => {
        const encoded = encodeURIComponent(everyone);
        for (const text of [JSON.stringify({ Role: { AssumeRolePolicyDocument: encoded } }), `${encoded}\n`]) {
            assert.equal(read(text).roles[0]?.trustPolicy, everyone);
        }
    });

    it("a file that begins with a byte order mark", () => {
        assert.equal(read(`\uFEFF${everyone}`).roles[0]?.trustPolicy, everyone);
    });
});

describe("explain refuses", () => {
    for (const [what, text, message] of [
        ["nothing", " \n", `FILE must be JSON, one of these, got nothing.${kinds}`],
        [
            "what is no JSON",
            "Previewing update (dev):",
            `FILE must be JSON, one of these, got "Previewing update (dev):".${kinds}`,
        ],
        ["an empty object", "{}", `FILE must be one of these, got {}.${kinds}`],
        ["a list", "[1, 2]", `FILE must be one of these, got [1,2].${kinds}`],
        ["null", "null", `FILE must be one of these, got null.${kinds}`],
        ["another object", '{"a": 1, "b": 2}', `FILE must be one of these, got an object with "a", "b".${kinds}`],
        [
            "resources of another tool",
            '{"resources": [{"mode": "managed"}]}',
            `FILE must be one of these, got an object with "resources".${kinds}`,
        ],
        [
            "a list of roles",
            '{"Roles": [{"RoleName": "load"}]}',
            `FILE must be one of these, got what aws iam list-roles prints: take one role of it.${kinds}`,
        ],
        [
            "a policy whose URL encoding breaks off",
            "%7B%22Version%2",
            'FILE must be URL-encoded to its end, got "%7B%22Version%2". Take it again, whole: aws iam get-role --role-name NAME.',
        ],
        [
            "a role whose policy's URL encoding breaks off",
            '{"AssumeRolePolicyDocument": "%7B%2"}',
            'AssumeRolePolicyDocument must be URL-encoded to its end, got "%7B%2". Take it again, whole: aws iam get-role --role-name NAME.',
        ],
        [
            "a trust policy that is none",
            '{"Version": "2012-10-17", "Statement": []}',
            'The trust policy has 1 problem:\n  Statement must have at least one statement, got []. Write { "Version": "2012-10-17", "Statement": [ … ] }.',
        ],
    ] as const) {
        it(what, () => {
            assert.throws(() => read(text), { message });
        });
    }
});
