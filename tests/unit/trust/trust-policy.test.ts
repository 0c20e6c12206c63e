import assert from "node:assert/strict";
import fc from "fast-check";
import { Grant, Statement, trustPolicy, TrustPolicyArgs } from "../../../trust";
import { deepFreeze } from "../../deep-freeze";

/** A request for a trust policy, as a person would write it down. */
interface Wish {
    clusters: { name: string; region: string | undefined; users: string[]; patterns: string[] }[];
    regions: string[] | undefined;
}

const accountId = "123456789012";
const providersRegion = "ap-south-1";

const name = fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9_+=,.@:-]{0,12}$/)
    .filter((text) => !/^(public|arn:.*)$/i.test(text));
const patterns = fc.array(
    fc.tuple(name, fc.constantFrom("*", "?", "*x")).map((parts) => parts.join("")),
    { maxLength: 3 },
);
const clusterName = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/);
const region = fc.constantFrom("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-south-1");

/** Wishes without a problem: where there are regions, every cluster is in one of them and each has users. */
const wish: fc.Arbitrary<Wish> = fc
    .record({
        clusters: fc.array(
            fc.record({
                name: clusterName,
                region: fc.option(region, { nil: undefined }),
                users: fc.array(name, { minLength: 1, maxLength: 5 }),
                patterns: fc.oneof(
                    { weight: 3, arbitrary: fc.constant<string[]>([]) },
                    { weight: 1, arbitrary: patterns },
                ),
            }),
            { minLength: 1, maxLength: 5 },
        ),
        regions: fc.option(fc.array(region, { minLength: 1, maxLength: 4 }), { nil: undefined }),
    })
    .map(({ clusters, regions }) => {
        if (regions === undefined) {
            return { clusters, regions };
        }
        const inside = clusters.map((cluster) => ({
            ...cluster,
            region: cluster.region !== undefined && regions.includes(cluster.region) ? cluster.region : undefined,
        }));
        const used = regions.filter((one) => inside.some((cluster) => (cluster.region ?? one) === one));
        return { clusters: inside, regions: used };
    });

function argsOf({ clusters, regions }: Wish): TrustPolicyArgs {
    const grants: Grant[] = clusters.map((cluster) => ({
        cluster: { clusterIdentifier: cluster.name, region: cluster.region },
        dbUsers: cluster.users,
        ...(cluster.patterns.length > 0 && { dbUserPatterns: cluster.patterns }),
    }));
    return { grants, regions, accountId, region: providersRegion, trustPolicyQuota: 1_000_000 };
}

/** What the wish says in plain words: user of cluster in Region, one line each. */
function wishedFor({ clusters, regions }: Wish): string[] {
    const lines = clusters.flatMap((cluster) => {
        const places = cluster.region !== undefined ? [cluster.region] : (regions ?? [providersRegion]);
        const users = [...cluster.users, ...cluster.patterns];
        return places.flatMap((place) => users.map((user) => `${user} of ${cluster.name} in ${place}`));
    });
    return [...new Set(lines)].sort();
}

/** What a trust policy allows, by AWS's rules: any principal of a statement with any ExternalId of it. */
function allowedBy(statements: Statement[]): string[] {
    return statements.flatMap(({ Principal, Condition }) => {
        const principals = [Principal.Service].flat();
        const [operator = "", ...others] = Object.keys(Condition ?? {});
        const arns = [Condition?.[operator]?.["sts:ExternalId"] ?? []].flat();
        assert.deepEqual(others, []);
        assert.equal(operator, arns.some((arn) => /[*?]/.test(arn)) ? "StringLike" : "StringEquals");
        return principals.flatMap((principal) => arns.map((arn) => combination(principal, arn)));
    });
}

function combination(principal: string, arn: string): string {
    const match = /^arn:aws:redshift:([^:]+):123456789012:dbuser:([^/]+)\/(.+)$/.exec(arn);
    assert.ok(match, arn);
    const [, arnRegion, cluster, user] = match;
    const principalRegion = /^redshift\.(.+)\.amazonaws\.com$/.exec(principal)?.[1] ?? arnRegion;
    assert.equal(principalRegion, arnRegion, `${principal} can never go with ${arn}`);
    return `${user} of ${cluster} in ${arnRegion}`;
}

describe("trustPolicy, for all requests", () => {
    it("allows every user asked for in exactly one statement, and nobody else", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const { Statement } = trustPolicy(argsOf(asked));
                assert.deepEqual(allowedBy(Statement).sort(), wishedFor(asked));
            }),
            { numRuns: 6000 },
        );
    });

    it("has one statement a Region where there are regions, and one in all where there are none", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const { Statement } = trustPolicy(argsOf(asked));
                const principals = Statement.map(({ Principal }) => Principal.Service);
                const expected =
                    asked.regions && [...new Set(asked.regions)].map((one) => `redshift.${one}.amazonaws.com`);
                assert.deepEqual(principals, expected ?? ["redshift.amazonaws.com"]);
            }),
        );
    });

    it("writes the same bytes for the same request, and for one with everything given twice", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const once = JSON.stringify(trustPolicy(argsOf(asked)));
                const twice: Wish = {
                    clusters: asked.clusters.flatMap((cluster) => [cluster, cluster]),
                    regions: asked.regions?.flatMap((one) => [one, one]),
                };
                assert.equal(JSON.stringify(trustPolicy(argsOf(asked))), once);
                assert.equal(JSON.stringify(trustPolicy(argsOf(twice))), once);
            }),
        );
    });

    it("changes nothing but the order when the order changes", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const reversed: Wish = {
                    clusters: asked.clusters.map((one) => ({ ...one, users: [...one.users].reverse() })).reverse(),
                    regions: asked.regions && [...asked.regions].reverse(),
                };
                const allowed = allowedBy(trustPolicy(argsOf(reversed)).Statement);
                assert.deepEqual(allowed.sort(), allowedBy(trustPolicy(argsOf(asked)).Statement).sort());
            }),
        );
    });

    it("leaves the caller's args as they are", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const args = argsOf(asked);
                const before = structuredClone(args);
                trustPolicy(deepFreeze(args));
                assert.deepEqual(args, before);
            }),
        );
    });

    it("tells how many users fit: one more would not", () => {
        const users = fc.uniqueArray(name, { minLength: 60, maxLength: 90 });
        fc.assert(
            fc.property(
                users,
                fc.option(fc.uniqueArray(region, { minLength: 1 }), { nil: undefined }),
                (dbUsers, regions) => {
                    const args = (first: number): TrustPolicyArgs => ({
                        cluster: { clusterIdentifier: "c" },
                        dbUsers: dbUsers.slice(0, first),
                        regions,
                        accountId,
                        region: providersRegion,
                    });
                    const fits = Number(
                        /first (\d+) fit/.exec(messageOf(() => trustPolicy(args(dbUsers.length))))?.[1],
                    );
                    assert.ok(JSON.stringify(trustPolicy(args(fits))).length <= 2048);
                    assert.match(
                        messageOf(() => trustPolicy(args(fits + 1))),
                        /must be at most 2,048 characters/,
                    );
                },
            ),
        );
    });
});

describe("trustPolicy", () => {
    it("takes a policy of exactly the quota, and not one character more", () => {
        const users = (lastName: number): TrustPolicyArgs => ({
            cluster: { clusterIdentifier: "my-cluster" },
            dbUsers: [...Array.from({ length: 26 }, (_, index) => `user${index}`), "u".repeat(lastName)],
            accountId,
            region: providersRegion,
        });
        const rest = 2048 - JSON.stringify(trustPolicy(users(1))).length;
        assert.equal(JSON.stringify(trustPolicy(users(1 + rest))).length, 2048);
        assert.match(
            messageOf(() => trustPolicy(users(2 + rest))),
            /must be at most 2,048 characters long \(trustPolicyQuota\), got 2,049/,
        );
    });

    it("refuses the holes of a sparse list, which would name every Region", () => {
        const regions = new Array<string>(2);
        regions[1] = "us-east-1";
        assert.equal(
            messageOf(() => trustPolicy({ regions })),
            'The trust policy has 1 problem:\n  regions[0] must be a Region, got nothing. Give text such as "us-east-1".',
        );
    });

    it("takes 1,000 grants of 10 users", () => {
        const grants = Array.from({ length: 1000 }, (_, index) => ({
            cluster: { clusterIdentifier: `cluster-${index}`, region: "us-east-1" },
            dbUsers: Array.from({ length: 10 }, (_unused, user) => `user${user}`),
        }));
        const { Statement } = trustPolicy({ grants, accountId, trustPolicyQuota: 10_000_000 });
        assert.equal(allowedBy(Statement).length, 10_000);
    });
});

function messageOf(action: () => unknown): string {
    try {
        action();
    } catch (error) {
        return (error as Error).message;
    }
    return "";
}
