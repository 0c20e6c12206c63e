import assert from "node:assert/strict";
import fc from "fast-check";
import { AssumeRoleGrant, grantAssumeRole, revokeAssumeRoleFromPublic } from "../../../sql";
import { deepFreeze } from "../../deep-freeze";
import { meaning, readings, tokens } from "./redshift-lexer";

const on = "arn:aws:iam::123456789012:role/Redshift-S3-Read";

function refusal(args: object, message: string): void {
    const whole = { on, to: { users: ["user1"] }, for: "ALL", ...args } as AssumeRoleGrant;
    assert.throws(() => grantAssumeRole(whole), { name: "SqlError", message });
}

/** AWS's page of GRANT's examples, as it prints them: https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-examples.html */
const awsExamples: [string, AssumeRoleGrant, string][] = [
    [
        `grant assumerole on 'arn:aws:iam::123456789012:role/Redshift-S3-Read'
to reg_user1 for copy;`,
        { on: "arn:aws:iam::123456789012:role/Redshift-S3-Read", to: { users: ["reg_user1"] }, for: ["COPY"] },
        `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/Redshift-S3-Read' TO "reg_user1" FOR COPY;`,
    ],
    [
        `grant assumerole
on 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB'
to reg_user1
for unload;`,
        {
            on: ["arn:aws:iam::123456789012:role/RoleA", "arn:aws:iam::210987654321:role/RoleB"],
            to: { users: ["reg_user1"] },
            for: ["UNLOAD"],
        },
        `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB' TO "reg_user1" FOR UNLOAD;`,
    ],
    [
        `grant assumerole on 'arn:aws:iam::123456789012:role/Redshift-Exfunc'
to reg_user1 for external function;`,
        {
            on: "arn:aws:iam::123456789012:role/Redshift-Exfunc",
            to: { users: ["reg_user1"] },
            for: ["EXTERNAL FUNCTION"],
        },
        `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/Redshift-Exfunc' TO "reg_user1" FOR EXTERNAL FUNCTION;`,
    ],
    [
        `grant assumerole on 'arn:aws:iam::123456789012:role/Redshift-ML'
to reg_user1 for create model;`,
        { on: "arn:aws:iam::123456789012:role/Redshift-ML", to: { users: ["reg_user1"] }, for: ["CREATE MODEL"] },
        `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/Redshift-ML' TO "reg_user1" FOR CREATE MODEL;`,
    ],
];

describe("revokeAssumeRoleFromPublic", () => {
    it("is the statement of AWS's usage notes", () => {
        assert.equal(revokeAssumeRoleFromPublic(), "REVOKE ASSUMEROLE ON ALL FROM PUBLIC FOR ALL;");
        assert.deepEqual(
            meaning(revokeAssumeRoleFromPublic()),
            meaning("revoke assumerole on all from public for all;"),
        );
    });
});

describe("grantAssumeRole", () => {
    for (const [aws, args, expected] of awsExamples) {
        it(`gives AWS's example for ${String(args.for)}`, () => {
            assert.equal(grantAssumeRole(deepFreeze(args)), expected);
            assert.deepEqual(meaning(expected), meaning(aws));
        });
    }

    it("lists users, roles, groups and PUBLIC, each role and group with its keyword", () => {
        assert.equal(
            grantAssumeRole({
                on,
                to: { users: ["user1", "IAMR:Admin"], roles: ["analyst"], groups: ["etl", "Ops"], public: true },
                for: ["COPY", "UNLOAD"],
            }),
            `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/Redshift-S3-Read' TO "user1", "IAMR:Admin", ROLE "analyst", GROUP "etl", GROUP "Ops", PUBLIC FOR COPY, UNLOAD;`,
        );
    });

    it("grants the default role, and every role, by their keywords", () => {
        assert.equal(
            grantAssumeRole({ on: "default", to: { groups: ["etl"] }, for: "ALL" }),
            'GRANT ASSUMEROLE ON default TO GROUP "etl" FOR ALL;',
        );
        assert.equal(
            grantAssumeRole({ on: "all", to: { public: true }, for: "ALL" }),
            "GRANT ASSUMEROLE ON ALL TO PUBLIC FOR ALL;",
        );
    });

    it("names each user and command once", () => {
        assert.equal(
            grantAssumeRole({ on: "default", to: { users: ["a", "b", "a"] }, for: ["COPY", "UNLOAD", "COPY"] }),
            'GRANT ASSUMEROLE ON default TO "a", "b" FOR COPY, UNLOAD;',
        );
    });

    it("is of the same tokens for whatever users there are, each user one", () => {
        const character = fc
            .string({ unit: "binary", minLength: 1, maxLength: 1 })
            .filter((one) => !/\p{Cc}/u.test(one));
        const evil = fc.constantFrom('"', '"";--', "'", "\\", ", PUBLIC", ";", "/*", " TO PUBLIC FOR ALL; --");
        const user = fc
            .array(fc.oneof(character, evil), { minLength: 1, maxLength: 5 })
            .map((parts) => parts.join(""))
            .filter((name) => !/^public$/i.test(name));
        fc.assert(
            fc.property(fc.uniqueArray(user, { minLength: 1, maxLength: 4 }), (users) => {
                const sql = grantAssumeRole({ on, to: { users }, for: ["CREATE MODEL"] });
                for (const reading of readings) {
                    assert.deepEqual(tokens(sql, reading), [
                        { kind: "word", text: "grant" },
                        { kind: "word", text: "assumerole" },
                        { kind: "word", text: "on" },
                        { kind: "literal", text: on },
                        { kind: "word", text: "to" },
                        ...users.flatMap((text, index) => [
                            ...(index === 0 ? [] : [{ kind: "symbol", text: "," }]),
                            { kind: "identifier", text },
                        ]),
                        { kind: "word", text: "for" },
                        { kind: "word", text: "create" },
                        { kind: "word", text: "model" },
                        { kind: "symbol", text: ";" },
                    ]);
                }
            }),
        );
    });

    it("refuses to grant to nobody", () => {
        refusal(
            { to: {} },
            'to must name a user, role or group, got {}. Write { users: ["user1"] }, or { public: true } for every database user.',
        );
        refusal(
            { to: { public: false } },
            'to must name a user, role or group, got {"public":false}. Write { users: ["user1"] }, or { public: true } for every database user.',
        );
        refusal(
            { to: { users: [] } },
            "to.users must be a list of names with at least one, got []. Give a name, or leave it out.",
        );
        refusal(
            { to: { users: ["a"], groups: [] } },
            "to.groups must be a list of names with at least one, got []. Give a name, or leave it out.",
        );
        refusal(
            { to: { roles: "analyst" } },
            'to.roles must be a list of names with at least one, got "analyst". Write ["analyst"].',
        );
    });

    it("refuses grantees that are none, and arguments that are none", () => {
        for (const [to, got] of [
            [undefined, "nothing"],
            [null, "null"],
            ["user1", '"user1"'],
            [["user1"], '["user1"]'],
        ]) {
            refusal({ to }, `to must be an object, got ${got as string}. Write { users: ["user1"] }.`);
        }
        assert.throws(() => grantAssumeRole(undefined as never), {
            name: "SqlError",
            message:
                'args must be an object, got nothing. Write { on: "all", to: { users: ["user1"] }, for: ["COPY"] }.',
        });
    });

    it("refuses PUBLIC as a user, which PostgreSQL reads as everybody even in quotation marks", () => {
        for (const name of ["PUBLIC", "public", "Public"]) {
            refusal(
                { to: { users: ["a", name] } },
                `to.users[1] must be a database user's name, got "${name}", which is every database user. Write { public: true } if that is what you mean.`,
            );
        }
    });

    it("refuses names that are none, and says where", () => {
        refusal(
            { to: { groups: ["a", "b\n"] } },
            'to.groups[1] must be a name of printable characters, got "b\\n", with the character U+000A. Leave that character out.',
        );
        refusal(
            { to: { roles: [""] } },
            'to.roles[0] must be a name of printable characters, got "". Give text that is not empty.',
        );
        refusal(
            { to: { users: [undefined] } },
            "to.users[0] must be a name of printable characters, got nothing. Give text that is not empty.",
        );
    });

    it("refuses commands that ASSUMEROLE does not know", () => {
        refusal(
            { for: ["COPY", "CREATE EXTERNAL SCHEMA"] },
            'for[1] must be a command of ASSUMEROLE, got "CREATE EXTERNAL SCHEMA". The commands are: COPY, UNLOAD, EXTERNAL FUNCTION, CREATE MODEL.',
        );
        refusal(
            { for: [] },
            'for must be "ALL" or a list of commands with at least one, got []. Write ["COPY", "UNLOAD"], or "ALL" for every command.',
        );
        refusal(
            // The hole of a sparse array.
            { for: Object.assign(new Array(2), { 0: "COPY" }) },
            "for[1] must be a command of ASSUMEROLE, got nothing. The commands are: COPY, UNLOAD, EXTERNAL FUNCTION, CREATE MODEL.",
        );
        refusal(
            { for: () => "COPY" },
            'for must be "ALL" or a list of commands with at least one, got a function. Write ["COPY", "UNLOAD"], or "ALL" for every command.',
        );
        refusal(
            { for: "COPY" },
            'for must be "ALL" or a list of commands with at least one, got "COPY". Write ["COPY", "UNLOAD"], or "ALL" for every command.',
        );
    });

    it("refuses a role that is no ARN", () => {
        refusal(
            { on: "copy-unload" },
            `on must be a role's ARN, got "copy-unload". Roles' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".`,
        );
    });
});
