import assert from "node:assert/strict";
import fc from "fast-check";
import { iamRoleClause } from "../../../sql";
import { readings, tokens } from "./redshift-lexer";

const roleA = "arn:aws:iam::123456789012:role/RoleA";
const roleB = "arn:aws:iam::210987654321:role/RoleB";

function refusal(iamRole: unknown, message: string): void {
    assert.throws(() => iamRoleClause(iamRole as string), { name: "SqlError", message });
}

describe("iamRoleClause", () => {
    it("names the role as COPY and UNLOAD want it", () => {
        assert.equal(
            iamRoleClause("arn:aws:iam::123456789012:role/copy-unload"),
            "IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload'",
        );
    });

    it("names a chain in its order, with a comma and no space between", () => {
        const clause = "IAM_ROLE 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB'";
        assert.equal(iamRoleClause([roleA, roleB]), clause);
        assert.equal(iamRoleClause(`${roleA},${roleB}`), clause);
        assert.equal(iamRoleClause([`${roleA},${roleB}`]), clause);
        assert.equal(
            iamRoleClause([roleB, roleA]),
            "IAM_ROLE 'arn:aws:iam::210987654321:role/RoleB,arn:aws:iam::123456789012:role/RoleA'",
        );
    });

    it("names the default role by its keyword, which is no literal", () => {
        assert.equal(iamRoleClause("default"), "IAM_ROLE default");
    });

    it("takes roles of every partition, and with a path", () => {
        assert.equal(
            iamRoleClause("arn:aws-cn:iam::123456789012:role/a/b/c"),
            "IAM_ROLE 'arn:aws-cn:iam::123456789012:role/a/b/c'",
        );
        assert.equal(
            iamRoleClause(
                "arn:aws-us-gov:iam::123456789012:role/service-role/AmazonRedshift-CommandsAccessRole-20260102T030405",
            ),
            "IAM_ROLE 'arn:aws-us-gov:iam::123456789012:role/service-role/AmazonRedshift-CommandsAccessRole-20260102T030405'",
        );
    });

    it("is two tokens for every path that IAM allows", () => {
        const path = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) });
        fc.assert(
            fc.property(
                path.filter((text) => !text.includes(",")),
                (text) => {
                    const arn = `arn:aws:iam::123456789012:role/${text}/r`;
                    const [keyword, literal, ...more] = tokens(iamRoleClause(arn), "escape");
                    assert.deepEqual(
                        [keyword, literal, more],
                        [{ kind: "word", text: "iam_role" }, { kind: "literal", text: arn }, []],
                    );
                    for (const reading of readings) {
                        assert.equal(tokens(iamRoleClause(arn), reading).length, 2);
                    }
                },
            ),
        );
    });

    it("takes ten roles in a chain, and no more", () => {
        const chain = (length: number) =>
            Array.from({ length }, (_, index) => `arn:aws:iam::123456789012:role/r${index}`);
        assert.equal(iamRoleClause(chain(10)), `IAM_ROLE '${chain(10).join(",")}'`);
        refusal(
            chain(11),
            `iamRole must be a chain of at most 10 roles, got ${JSON.stringify(chain(11)).slice(0, 160)}…, 11 roles. Leave roles out of the chain.`,
        );
    });

    it("refuses what is no list of roles", () => {
        const rest = 'Give one such as "arn:aws:iam::123456789012:role/copy-unload".';
        refusal([], `iamRole must be a role's ARN, or a chain's, got []. ${rest}`);
        refusal(undefined, `iamRole must be a role's ARN, or a chain's, got nothing. ${rest}`);
        refusal([roleA, undefined], `iamRole[1] must be a role's ARN, got nothing. ${rest}`);
    });

    it("refuses what is no role's ARN", () => {
        for (const text of [
            "",
            "copy-unload",
            "DEFAULT",
            "arn:aws:iam::123456789012:user/alice",
            "arn:aws:iam::123456789012:role/",
            "arn:aws:redshift:us-east-1:123456789012:cluster:role/x",
            "arn:aws:example:us-east-1:123456789012:role/x",
            "arn:aws:iam::123456789012:role/é",
            "machine-learning",
            "arn",
            "arn:mock",
            "arn:aws:iam::123456789012:policy/role/x",
            "arn:aws:iam::1234:role/copy-unload",
            "arn:gcp:iam::123456789012:role/copy-unload",
        ]) {
            refusal(
                text,
                `iamRole must be a role's ARN, got "${text}". Roles' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".`,
            );
        }
        refusal(
            [roleA, "default"],
            `iamRole[1] must be a role's ARN, got "default". Roles' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".`,
        );
    });

    it("refuses white space in an ARN, and between the ARNs of a chain", () => {
        const rest = "with white space. Write ARNs without white space in or between them.";
        refusal(`${roleA}, ${roleB}`, `iamRole must be a role's ARN, got "${roleA}, ${roleB}", ${rest}`);
        refusal([roleA, `${roleB}\n`], `iamRole[1] must be a role's ARN, got "${roleB}\\n", ${rest}`);
        refusal(
            "arn:aws:iam::123456789012:role/copy unload",
            `iamRole must be a role's ARN, got "arn:aws:iam::123456789012:role/copy unload", ${rest}`,
        );
    });

    it("refuses an ARN in quotation marks", () => {
        refusal(
            `'${roleA}'`,
            `iamRole must be a role's ARN, got "'${roleA}'", with its quotation marks. Give the ARN alone.`,
        );
    });

    it("refuses a role with a comma in its name, which IAM allows and SQL takes for a chain", () => {
        refusal(
            "arn:aws:iam::123456789012:role/copy,unload",
            'iamRole must be a role\'s ARN, got "arn:aws:iam::123456789012:role/copy,unload", with a comma, which SQL reads as the next role of a chain. Use a role without a comma in its name.',
        );
    });
});
