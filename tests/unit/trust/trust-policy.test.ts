import assert from "node:assert/strict";
import fc from "fast-check";
import { Statement, trustPolicy, TrustPolicyArgs } from "../../../trust";
import { deepFreeze } from "../../deep-freeze";
import {
    accountId,
    argsOf,
    clusterName,
    homeOf,
    name,
    providersRegion,
    region,
    Wish,
    wish,
    workgroupId,
    workgroupName,
} from "./wish";

/** What the wish says in plain words: user of cluster in Region, one line each. */
function wishedFor({ clusters, regions }: Wish): string[] {
    const lines = clusters.flatMap((cluster) => {
        const home = homeOf(cluster);
        const places = home !== undefined ? [home] : (regions ?? [providersRegion]);
        const users = [...cluster.users, ...cluster.patterns];
        const owner =
            cluster.workgroupId === undefined ? cluster.name : `serverless-123456789012-${cluster.workgroupId}`;
        return places.flatMap((place) => users.map((user) => `${user} of ${owner} in ${place}`));
    });
    return [...new Set(lines)].sort();
}

/** What a trust policy allows, by AWS's rules: any principal of a statement with any ExternalId of it. */
function allowedBy(statements: Statement[]): string[] {
    return statements.flatMap(({ Principal, Condition }) => {
        const principals = [Principal.Service].flat();
        assert.equal(new Set(principals).size, principals.length);
        const [operator = "", ...others] = Object.keys(Condition ?? {});
        const arns = [Condition?.[operator]?.["sts:ExternalId"] ?? []].flat();
        assert.deepEqual(others, []);
        assert.equal(operator, arns.some((arn) => /[*?]/.test(arn)) ? "StringLike" : "StringEquals");
        return principals.flatMap((principal) => arns.map((arn) => combination(principal, arn)));
    });
}

/** What every user of the wish is allowed: by the principal of clusters, and by that of Serverless beside it. */
function expectedOf(asked: Wish): string[] {
    const isServerless = asked.clusters.some((one) => one.workgroupId !== undefined);
    return wishedFor(asked).flatMap((line) => {
        const isWorkgroups = /^.* of serverless-/.test(line);
        // In one statement for all, clusters' users go with both principals; Serverless sends none of their ARNs.
        const both = isWorkgroups || (isServerless && asked.regions === undefined);
        return both ? [line, `${line} by Serverless`] : [line];
    });
}

function combination(principal: string, arn: string): string {
    const match = /^arn:aws:redshift:([^:]+):123456789012:dbuser:([^/]+)\/(.+)$/.exec(arn);
    assert.ok(match, arn);
    const [, arnRegion, cluster, user] = match;
    const principalRegion = /^redshift\.(.+)\.amazonaws\.com$/.exec(principal)?.[1] ?? arnRegion;
    assert.equal(principalRegion, arnRegion, `${principal} can never go with ${arn}`);
    const by = principal === "redshift-serverless.amazonaws.com" ? " by Serverless" : "";
    return `${user} of ${cluster} in ${arnRegion}${by}`;
}

describe("trustPolicy, for all requests", () => {
    it("allows every user asked for in exactly one statement, and nobody else", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const { Statement } = trustPolicy(argsOf(asked));
                assert.deepEqual(allowedBy(Statement).sort(), expectedOf(asked).sort());
            }),
            { numRuns: 6000 },
        );
    });

    it("has one statement a Region with clusters where there are regions and one of Serverless, else one in all", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const { Statement } = trustPolicy(argsOf(asked));
                const principals = Statement.map(({ Principal }) => Principal.Service);
                const isServerless = asked.clusters.some((one) => one.workgroupId !== undefined);
                const clusters = asked.clusters.filter((one) => one.workgroupId === undefined);
                const serverless = ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"];
                const inRegions = [...new Set(asked.regions)]
                    .filter((one) => clusters.some((cluster) => (cluster.region ?? one) === one))
                    .map((one) => `redshift.${one}.amazonaws.com`);
                const everywhere = isServerless ? [serverless] : ["redshift.amazonaws.com"];
                assert.deepEqual(
                    principals,
                    asked.regions === undefined ? everywhere : [...inRegions, ...(isServerless ? [serverless] : [])],
                );
            }),
        );
    });

    it("never lets a cluster's user use the role in every Region where there are regions", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                fc.pre(asked.regions !== undefined);
                for (const { Principal, Condition } of trustPolicy(argsOf(asked)).Statement) {
                    const isEverywhere = [Principal.Service].flat().includes("redshift.amazonaws.com");
                    const arns = Object.values(Condition ?? {}).flatMap((keys) =>
                        [keys["sts:ExternalId"] ?? []].flat(),
                    );
                    assert.ok(arns.length > 0);
                    assert.ok(arns.every((arn) => arn.includes(":dbuser:serverless-") === isEverywhere));
                }
            }),
        );
    });

    it("lets dbUsers beside a cluster and a workgroup be the users of both, as two grants would", () => {
        const users = fc.array(name, { minLength: 1, maxLength: 5 });
        fc.assert(
            fc.property(
                users,
                workgroupId,
                workgroupName,
                clusterName,
                fc.boolean(),
                (dbUsers, id, wg, c, restricted) => {
                    const workgroup = { workgroupName: wg, workgroupId: id };
                    const cluster = { clusterIdentifier: c };
                    const others = {
                        accountId,
                        region: providersRegion,
                        trustPolicyQuota: 1_000_000,
                        ...(restricted && { regions: [providersRegion] }),
                    };
                    const grants = [
                        { cluster, dbUsers },
                        { workgroup, dbUsers },
                    ];
                    assert.deepEqual(
                        trustPolicy({ cluster, workgroup, dbUsers, ...others }),
                        trustPolicy({ grants, ...others }),
                    );
                },
            ),
        );
    });

    it("adds SageMaker's statement for Redshift ML, and changes nothing else", () => {
        fc.assert(
            fc.property(wish, (asked) => {
                const args = { ...argsOf(asked), restrictToAccount: true };
                const { Statement } = trustPolicy(args);
                assert.deepEqual(trustPolicy({ ...args, machineLearning: true }).Statement, [
                    ...Statement,
                    { Effect: "Allow", Principal: { Service: "sagemaker.amazonaws.com" }, Action: "sts:AssumeRole" },
                ]);
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
                fc.constantFrom("cluster", "workgroup", "both"),
                (dbUsers, drawn, of) => {
                    const workgroup = {
                        workgroupName: "warehouse",
                        workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab",
                        region: drawn?.[0],
                    };
                    const regions = of === "workgroup" ? drawn?.slice(0, 1) : drawn;
                    const args = (first: number): TrustPolicyArgs => ({
                        ...(of !== "workgroup" && { cluster: { clusterIdentifier: "c" } }),
                        ...(of !== "cluster" && { workgroup }),
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

    it("names each user once, where it is first named, whatever grants name it again", () => {
        const grant = (clusterIdentifier: string, ...dbUsers: string[]) => ({
            cluster: { clusterIdentifier },
            dbUsers,
        });
        const grants = [grant("one", "b", "a", "b"), grant("two", "b"), grant("one", "c", "a")];
        const { Statement } = trustPolicy({ grants, accountId, region: providersRegion });
        assert.deepEqual(
            allowedBy(Statement),
            ["b of one", "a of one", "b of two", "c of one"].map((user) => `${user} in ${providersRegion}`),
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
