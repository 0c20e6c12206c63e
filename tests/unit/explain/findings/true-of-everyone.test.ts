import assert from "node:assert/strict";
import fc from "fast-check";
import { FindingRule } from "../../../../explain/findings/finding-rule";
import { judgedPolicy } from "../../../../explain/findings/stand-ins";
import { neverMet } from "../../../../explain/findings/never-met";
import { shadowedByDeny } from "../../../../explain/findings/shadowed-by-deny";
import { unrestricted } from "../../../../explain/findings/unrestricted";
import { voidStatement } from "../../../../explain/findings/void";
import { evaluate } from "../../../../trust/evaluate";
import { readTrustDocument } from "../../../../trust/evaluation/read-trust-document";
import { DbUserSession, redshiftRequests } from "../../../../trust/evaluation/redshift-requests";
import { allow, dbUser, redshift, roleOf, serverless } from "./roles";

/** Users and patterns so few that they often meet. */
const users: fc.Arbitrary<DbUserSession> = fc.record({
    region: fc.constantFrom("us-east-1", "us-west-2", "eu-west-1"),
    accountId: fc.constantFrom("123456789012", "210987654321"),
    cluster: fc.constantFrom("a", "ab", "xx", "serverless-123456789012-1234abcd"),
    dbUser: fc.constantFrom("a", "b", "ab", "x", "xx", "a/b"),
});
const values = fc.oneof(
    fc
        .constantFrom("a/a", "a/*", "a/a*", "a/?", "ab/b", "a*/b", "*", "*b", "x*/x*", "serverless-123456789012-*/a")
        .map((rest) => dbUser(rest)),
    fc.constantFrom(
        "*",
        "*a",
        "*/b*",
        "*:dbuser:a/*",
        dbUser("a/b", "us-west-2"),
        dbUser("a/*", "*"),
        dbUser("a/*", "us-*"),
    ),
);
const condition = fc
    .tuple(
        fc.constantFrom("StringEquals", "StringLike", "StringNotLike", "StringNotEquals", "ArnLike"),
        fc.array(values, { minLength: 1, maxLength: 2 }),
    )
    .map(([operator, wanted]) => ({ [operator]: { "sts:ExternalId": wanted } }));
const conditions = fc.array(condition, { maxLength: 2 }).map((some) => Object.assign({}, ...some) as object);
const account = fc.constantFrom({}, { StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } });
const services = fc.constantFrom<string | string[]>(
    redshift,
    [redshift, serverless],
    "redshift.us-east-1.amazonaws.com",
);
const statement = fc
    .tuple(fc.constantFrom("Allow", "Allow", "Deny"), services, conditions, account)
    .map(([effect, service, users, accounts]) => allow(service, { ...users, ...accounts }, { Effect: effect }));
const policies = fc.array(statement, { minLength: 1, maxLength: 3 });
const runs = { numRuns: 200 };

function messages(rule: FindingRule, statements: object[]): string[] {
    const role = roleOf(statements);
    return rule.messages(judgedPolicy(readTrustDocument(role.trustPolicy)), role);
}

/** Whether a policy of these statements alone lets one of the calls for the user through. */
function lets(statements: object[], user: DbUserSession): boolean {
    const policy = readTrustDocument({ Version: "2012-10-17", Statement: statements });
    return redshiftRequests(user).some((call) => evaluate(policy, call).allowed);
}

/** The statement with one of the values of its only positive condition; nothing where it has none, or two. */
function withOneValue(statement: object, value: string): object[] {
    const { Condition: all } = statement as { Condition: Record<string, Record<string, string[]>> };
    return Object.entries(all)
        .filter(([operator, keys]) => !operator.includes("Not") && keys["sts:ExternalId"]?.includes(value))
        .map(([operator]) => ({ ...statement, Condition: { ...all, [operator]: { "sts:ExternalId": [value] } } }));
}

function valuesOf(statement: object): string[] {
    const { Condition: all } = statement as { Condition: Record<string, Record<string, string[]>> };
    return Object.values(all).flatMap((keys) => keys["sts:ExternalId"] ?? []);
}

describe("What is told of a policy is true of every database user", () => {
    it("whoever is let through by a value is not told to be never met", () => {
        fc.assert(
            fc.property(policies, users, (statements, user) => {
                const told = messages(neverMet, statements);
                for (const [index, one] of statements.entries()) {
                    const own = told.filter((message) => message.startsWith(`statement ${index + 1} is never met by`));
                    const dead = own.map((message) => message.split(": ")[0] ?? "").join();
                    for (const value of valuesOf(one).filter((value) => dead.includes(JSON.stringify(value)))) {
                        assert.ok(
                            withOneValue(one, value).every((alone) => !lets([alone], user)),
                            own.join("\n"),
                        );
                    }
                }
            }),
            runs,
        );
    });

    it("whoever is let through by a value, in spite of every Deny, is not told to be taken away", () => {
        fc.assert(
            fc.property(policies, users, (statements, user) => {
                const denies = statements.filter((one) => "Effect" in one && one.Effect === "Deny");
                const told = messages(shadowedByDeny, statements);
                for (const message of told) {
                    const index = Number(/^statement (\d)/.exec(message)?.[1]) - 1;
                    const one = statements[index] ?? assert.fail(message);
                    const values = valuesOf(one).filter((value) => message.includes(JSON.stringify(value)));
                    const alone = message.includes("all that it allows")
                        ? [one]
                        : values.flatMap((value) => withOneValue(one, value));
                    assert.ok(alone.length > 0);
                    assert.ok(
                        alone.every((each) => !lets([each, ...denies], user)),
                        message,
                    );
                }
            }),
            runs,
        );
    });

    it("whoever is let through by a statement that restricts nothing is by the wider one", () => {
        fc.assert(
            fc.property(policies, users, (statements, user) => {
                for (const message of messages(voidStatement, statements)) {
                    const [narrow, wide] = Array.from(
                        message.matchAll(/tatement (\d)/g),
                        ([, place]) => statements[Number(place) - 1],
                    );
                    assert.ok(narrow !== undefined && wide !== undefined);
                    assert.ok(!lets([narrow], user) || lets([wide], user), message);
                }
            }),
            runs,
        );
    });

    it("where no statement is unrestricted, somebody is not let through", () => {
        const stranger = { region: "ap-south-1", accountId: "123456789012", cluster: "stranger", dbUser: "stranger" };
        fc.assert(
            fc.property(policies, (statements) => {
                const isTold = messages(unrestricted, statements).length > 0;
                assert.ok(isTold || !lets(statements, stranger));
            }),
            runs,
        );
    });
});
