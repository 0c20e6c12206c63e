import fc from "fast-check";
import { Grant, TrustPolicyArgs } from "../../../trust";

/** A request for a trust policy, as a person would write it down. */
export interface Wish {
    clusters: Wished[];
    regions: string[] | undefined;
}

/** Users of one cluster; or, where it has an id, of one workgroup. */
export interface Wished {
    name: string;
    region: string | undefined;
    workgroupId: string | undefined;
    users: string[];
    patterns: string[];
}

export const accountId = "123456789012";
export const providersRegion = "ap-south-1";

export const name = fc
    .stringMatching(/^[A-Za-z][A-Za-z0-9_+=,.@:-]{0,12}$/)
    .filter((text) => !/^(public|arn:.*)$/i.test(text));
const patterns = fc.array(
    fc.tuple(name, fc.constantFrom("*", "?", "*x")).map((parts) => parts.join("")),
    { maxLength: 3 },
);
export const clusterName = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/);
export const region = fc.constantFrom<string[]>("us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-south-1");

export const workgroupId = fc.uuid();
export const workgroupName = fc.stringMatching(/^[a-z0-9-]{3,10}$/);

/** The Region that a workgroup is in; that of a cluster by its name alone is each of `regions`. */
export function homeOf({ workgroupId: id, region: own }: Wished): string | undefined {
    return id === undefined ? own : (own ?? providersRegion);
}

/** Wishes without a problem: where there are regions, every cluster is in one of them and each has users. */
export const wish: fc.Arbitrary<Wish> = fc
    .record({
        clusters: fc.array(
            fc.record({
                name: clusterName,
                workgroupId: fc.option(workgroupId, { nil: undefined, freq: 2 }),
                workgroupName,
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
    .map(({ clusters: drawn, regions }) => {
        const clusters = drawn.map(({ workgroupName: other, ...one }) =>
            one.workgroupId === undefined ? one : { ...one, name: other },
        );
        if (regions === undefined) {
            return { clusters, regions };
        }
        const inside = clusters.map((one) => {
            const home = homeOf(one);
            const isInside = home !== undefined && regions.includes(home);
            return { ...one, region: isInside ? one.region : one.workgroupId && regions[0] };
        });
        const used = regions.filter((one) => inside.some((cluster) => (homeOf(cluster) ?? one) === one));
        return { clusters: inside, regions: used };
    });

/** The wish as args: a grant for each cluster and workgroup. */
export function argsOf({ clusters, regions }: Wish): TrustPolicyArgs {
    const grants: Grant[] = clusters.map((cluster) => ({
        ...(cluster.workgroupId === undefined
            ? { cluster: { clusterIdentifier: cluster.name, region: cluster.region } }
            : {
                  workgroup: {
                      workgroupName: cluster.name,
                      region: cluster.region,
                      workgroupId: cluster.workgroupId,
                  },
              }),
        dbUsers: cluster.users,
        ...(cluster.patterns.length > 0 && { dbUserPatterns: cluster.patterns }),
    }));
    return { grants, regions, accountId, region: providersRegion, trustPolicyQuota: 1_000_000 };
}
