import assert from "node:assert/strict";
import fc from "fast-check";
import { chainProblems } from "../../../chain/chain-problems";
import { notYetKnown } from "../../../problems/not-yet-known";
import { casesIn } from "../../cases";

/** As the AWS provider of the cases answers. */
const lookedUp = { region: "us-east-1", accountId: "123456789012" };

for (const { file, cases } of casesIn("chain")) {
    describe(`chainProblems, tests/cases/chain/${file}`, () => {
        for (const { says, args, problems = [] } of cases) {
            it(says, () => {
                const found = chainProblems(args, lookedUp);
                assert.deepEqual(
                    found.map(({ rule, message }) => ({ rule, message })),
                    problems,
                );
                assert.ok(found.every(({ path, message }) => message.startsWith(`${path} must `)));
            });
        }
    });
}

describe("chainProblems, of a policy for permissions that just fits", () => {
    const first = { arn: "arn:aws:iam::123456789012:role/entry", name: "entry" };
    const last = { arn: "arn:aws:iam::210987654321:role/lake-reader" };

    it("counts the policy by which the role assumes the next one, and none of the last role's", () => {
        const create = { permissions: { copyFromS3: locations(10_200) } };
        const lookedUp = { region: "us-east-1" };
        assert.deepEqual(chainProblems({ roles: [first, { create }] }, lookedUp), []);
        assert.deepEqual(
            chainProblems({ roles: [first, { create }, last] }, lookedUp).map(({ message }) => message),
            [
                "roles[1].create.permissions must give a policy of at most 10,240 characters, all inline policies of the role together, got 10,339 with 139 of inlinePolicies. Give fewer or shorter prefixes, one wider prefix for several, or make a second RedshiftRole for some of the features.",
            ],
        );
    });

    /** Locations whose policy has this length. */
    function locations(length: number): { bucket: string; prefix: string }[] {
        const around =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::bkt"},{"Effect":"Allow","Action":"s3:GetObject","Resource":[]}]}'
                .length;
        const each = '"arn:aws:s3:::bkt/*",'.length;
        const count = 10;
        const text = length - around - count * each + 1;
        return Array.from({ length: count }, (_, index) => {
            const size = Math.floor(text / count) + (index < text % count ? 1 : 0);
            return { bucket: "bkt", prefix: `${index}`.padEnd(size, "x") };
        });
    }
});

describe("chainProblems, of no args at all", () => {
    for (const [args, got] of [
        [undefined, "nothing"],
        [null, "null"],
        [[], "[]"],
    ] as const) {
        it(`tells a chain to write instead of ${got}`, () => {
            assert.deepEqual(chainProblems(args as never), [
                {
                    rule: "args.type",
                    path: "args",
                    message: `args must be an object, got ${got}. Write { roles: [entry, { create: {} }] }.`,
                },
            ]);
        });
    }
});

describe("chainProblems, of roles in accounts", () => {
    const accountId = fc.stringMatching(/^\d{12}$/);
    const name = fc.stringMatching(/^[a-z]{1,8}$/);

    it("lets through a role with its name only where it is of the AWS provider's account", () => {
        const role = fc.record({ home: fc.boolean(), isNamed: fc.boolean() });
        const roles = fc.array(role, { minLength: 2, maxLength: 10 });
        fc.assert(
            fc.property(accountId, accountId, roles, (own, other, given) => {
                fc.pre(own !== other);
                const chain = given.map(({ home, isNamed }, index) => ({
                    arn: `arn:aws:iam::${home ? own : other}:role/r${index}`,
                    ...(isNamed && { name: `r${index}` }),
                }));
                assert.deepEqual(
                    chainProblems({ roles: chain }, { accountId: own }).map(({ rule, path }) => [rule, path]),
                    given.flatMap(({ home, isNamed }, index) =>
                        isNamed && !home ? [["chain.account", `roles[${index}]`]] : [],
                    ),
                );
            }),
        );
    });

    it("judges no account that is not known", () => {
        const roles = [
            { arn: "arn:aws:iam::210987654321:role/data", name: "data" },
            { arn: notYetKnown, name: notYetKnown },
        ];
        for (const own of [undefined, null, notYetKnown]) {
            assert.deepEqual(chainProblems({ roles }, { accountId: own }), []);
        }
        assert.deepEqual(
            chainProblems({ roles }, { accountId: "123456789012" }).map(({ path }) => path),
            ["roles[0]"],
        );
    });

    it("lets through a new role's name only where no role of the account has it, in whatever case", () => {
        fc.assert(
            fc.property(accountId, accountId, name, name, fc.boolean(), (own, other, there, made, isUpper) => {
                fc.pre(own !== other);
                const roleName = isUpper ? made.toUpperCase() : made;
                const chainOf = (account: string, isNamed: boolean) => ({
                    roles: [
                        { arn: `arn:aws:iam::${account}:role/path/${there}`, ...(isNamed && { name: there }) },
                        { create: { roleName } },
                    ],
                });
                const rules = there === made ? ["chain.roleName"] : [];
                const found = (account: string, isNamed: boolean) =>
                    chainProblems(chainOf(account, isNamed), { accountId: own }).map(({ rule }) => rule);
                assert.deepEqual(found(own, true), rules);
                assert.deepEqual(found(own, false), rules);
                assert.deepEqual(found(other, false), []);
            }),
        );
    });
});
