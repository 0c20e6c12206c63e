import assert from "node:assert/strict";
import fc from "fast-check";
import { Association } from "../../../../explain/explained-role";
import { anyone } from "../../../../explain/findings/anyone";
import { FindingRule } from "../../../../explain/findings/finding-rule";
import { judgedPolicy } from "../../../../explain/findings/stand-ins";
import { neverMet } from "../../../../explain/findings/never-met";
import { noRedshift } from "../../../../explain/findings/no-redshift";
import { shadowedByDeny } from "../../../../explain/findings/shadowed-by-deny";
import { unrestricted } from "../../../../explain/findings/unrestricted";
import { voidStatement } from "../../../../explain/findings/void";
import { whyNoUser } from "../../../../explain/possible-user";
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
        dbUser("a/${*}"),
        dbUser("${aws:username}/a"),
        "arn:aws:redshift:us-east-1:${aws:SourceAccount}:dbuser:a/*",
    ),
);
/** A variable of which nobody can tell what it stands for. */
const open = fc.constantFrom(
    "${aws:RequestedRegion}",
    "arn:aws:redshift:${aws:RequestedRegion}:123456789012:dbuser:a/*",
);
const conditionOf = (wanted: fc.Arbitrary<string>) =>
    fc
        .tuple(
            fc.constantFrom("StringEquals", "StringLike", "StringNotLike", "StringNotEquals", "ArnLike"),
            fc.constantFrom("sts:ExternalId", "sts:ExternalId", "sts:ExternalId", "sts:ExternalId", "aws:ExternalId"),
            fc.array(wanted, { minLength: 1, maxLength: 2 }),
        )
        .map(([operator, key, all]) => ({ [operator]: { [key]: all } }));
const more = fc.constantFrom<object>(
    {},
    {},
    { StringEqualsIfExists: { "aws:SourceAccount": "123456789012" } },
    { ArnEquals: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:a" } },
    { ArnEquals: { "aws:SourceArn": "arn:aws:redshift:*:*:cluster:*" } },
);
const principals = fc.constantFrom<object | string>(
    { Service: redshift },
    { Service: redshift },
    { Service: [redshift, serverless] },
    { Service: serverless },
    { Service: "redshift.us-east-1.amazonaws.com" },
    "*",
);
const policiesOf = (wanted: fc.Arbitrary<string>) =>
    fc.array(
        fc
            .tuple(
                fc.constantFrom("Allow", "Allow", "Deny"),
                principals,
                fc.array(conditionOf(wanted), { maxLength: 2 }),
                more,
            )
            .map(([effect, principal, conditions, other]) =>
                allow(redshift, Object.assign({}, ...conditions, other) as object, {
                    Effect: effect,
                    Principal: principal,
                }),
            ),
        { minLength: 1, maxLength: 3 },
    );
/** Policies that a call's known keys decide, and those that they may not. */
const foreseen = policiesOf(values);
const policies = policiesOf(fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: open }));
/** What a call may have besides: whoever is let through with any of it, is. */
const besides = [{}, ...["us-east-1", "us-west-2"].map((region) => ({ "aws:RequestedRegion": region }))];
const runs = { numRuns: 200 };

function messages(rule: FindingRule, statements: object[], associations: readonly Association[] = []): string[] {
    const role = roleOf(statements, { associations });
    return rule.messages(judgedPolicy(readTrustDocument(role.trustPolicy)), role);
}

/** What a policy of these statements alone says of each call for the user. */
function answers(statements: object[], user: DbUserSession, beside: object): boolean[] {
    const policy = readTrustDocument({ Version: "2012-10-17", Statement: statements });
    return redshiftRequests(user).map(
        ({ principal, context }) => evaluate(policy, { principal, context: { ...context, ...beside } }).allowed,
    );
}

/** Whether a policy of these statements alone may let one of the calls for the user through. */
function reaches(statements: object[], user: DbUserSession): boolean {
    return besides.some((beside) => answers(statements, user, beside).some(Boolean));
}

/** Whether the user may make Redshift assume the role, by a policy of these statements: all the calls must be allowed. */
function lets(statements: object[], user: DbUserSession): boolean {
    return besides.some((beside) => answers(statements, user, beside).every(Boolean));
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
                            withOneValue(one, value).every((alone) => !reaches([alone], user)),
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
                        alone.every((each) => !reaches([each, ...denies], user)),
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
                    assert.ok(!reaches([narrow], user) || reaches([wide], user), message);
                }
            }),
            runs,
        );
    });

    const strangers = ["stranger", "serverless-123456789012-stranger"].map((cluster) => ({
        region: "ap-south-1",
        accountId: "123456789012",
        cluster,
        dbUser: "stranger",
    }));

    it("where no statement is unrestricted, no stranger is let through", () => {
        fc.assert(
            fc.property(policies, (statements) => {
                const isTold = [anyone, unrestricted].some((rule) => messages(rule, statements).length > 0);
                assert.ok(isTold || !strangers.some((stranger) => lets(statements, stranger)));
            }),
            runs,
        );
    });

    it("where a statement is unrestricted, strangers are let through of the clusters or namespaces that it is told of", () => {
        fc.assert(
            fc.property(foreseen, (statements) => {
                const told = messages(unrestricted, statements).join();
                for (const [index, warehouse] of ["cluster", "namespace"].entries()) {
                    const [some = assert.fail()] = strangers.slice(index);
                    const accounts = ["123456789012", "000000000000"].map((accountId) => ({
                        ...some,
                        accountId,
                        cluster: some.cluster.replace("123456789012", accountId),
                    }));
                    const isTold = new RegExp(`of every (cluster and )?${warehouse}`).test(told);
                    assert.ok(!isTold || accounts.some((stranger) => lets(statements, stranger)), told);
                }
            }),
            runs,
        );
    });

    it("where a cluster or namespace is told to have the role in vain, none of its users is let through", () => {
        const associations = [
            { kind: "cluster", name: "a" },
            { kind: "namespace", name: "n" },
        ] as const;
        fc.assert(
            fc.property(policies, users, (statements, user) => {
                fc.pre(whyNoUser(user) === undefined);
                const told = messages(noRedshift, statements, associations).join();
                const own = user.cluster.startsWith("serverless-")
                    ? 'the namespace "n"'
                    : `the cluster "${user.cluster}"`;
                assert.ok(!told.includes(own) || !lets(statements, user), told);
            }),
            runs,
        );
    });
});
