import fc from "fast-check";
import { Cluster, clusters, Wish } from "./soak-wish";

/** What a person does at the console, behind the stack's back. */
export type Deed =
    /** Puts a role of theirs into a cluster's list. */
    | { deed: "adds"; cluster: Cluster; roleName: string }
    /** Makes their role the default of the stack's cluster. */
    | { deed: "takes the default" }
    /** Takes the stack's role out of the list. */
    | { deed: "takes the role out" }
    /** Lets another account assume the stack's role. */
    | { deed: "edits the trust policy" };

/** A change of the program, or a person's deed. */
export type Change = { change: Partial<Wish> } | Deed;

const users = fc.subarray(["user1", "User2", "IAM:alice"]);
const patterns = fc.subarray(["etl_*"]);

/** A policy in JSON, of one of three actions. */
const inlinePolicy = fc
    .constantFrom("s3:ListBucket", "glue:GetTable", "sns:Publish")
    .map((Action) =>
        JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource: "*" }] }),
    );
const sourceArn = (cluster: Cluster) => `arn:aws:redshift:us-east-1:123456789012:cluster:${cluster}`;
const plain = { noNullPrototype: true };
const perhaps = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

const changes: fc.Arbitrary<Change>[] = [
    fc.record({ users }),
    fc.record({ users, patterns, grants: fc.constant([]) }),
    fc.record({ grants: fc.subarray([...clusters]).chain(grantsOn) }),
    fc.record({ regions: fc.subarray(["eu-west-1"]).map((others) => ["us-east-1", ...others]) }),
    fc.record({ regions: fc.constant([]) }),
    fc.record({ restrictToAccount: fc.boolean() }),
    fc.record({ sourceArns: fc.subarray(clusters.map(sourceArn)) }),
    fc.record({ managedPolicyArns: managed() }),
    fc.record({ inlinePolicies: fc.dictionary(fc.constantFrom("tables", "topics"), inlinePolicy, plain) }),
    fc.record({ buckets: fc.subarray(["amzn-s3-demo-bucket", "amzn-s3-demo-lake"]) }),
    fc.record({ description: perhaps(fc.constantFrom("Loads sales", "Loads orders")) }),
    fc.record({ tags: fc.dictionary(fc.constantFrom("team", "cost"), fc.constantFrom("sales", "data"), plain) }),
    fc.record({ maxSessionDuration: fc.constantFrom(3600, 7200, 43_200) }),
    fc.record({ defaultRole: fc.boolean() }),
    fc.record({ cluster: fc.constantFrom(...clusters) }),
    fc.record({ associate: fc.boolean() }),
    fc.record({ second: fc.boolean() }),
    renamed(),
].map((some) => (some as fc.Arbitrary<Partial<Wish>>).map((change) => ({ change })));

const deeds: fc.Arbitrary<Change>[] = [
    fc.record({
        deed: fc.constant("adds" as const),
        cluster: fc.constantFrom(...clusters),
        roleName: fc.constantFrom("analysts", "auditors", "scientists"),
    }),
    ...(["takes the default", "takes the role out", "edits the trust policy"] as const).map((deed) =>
        fc.constant({ deed }),
    ),
];

/** One in eight is a deed. */
export const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 7, arbitrary: fc.oneof(...changes) },
    { weight: 1, arbitrary: fc.oneof(...deeds) },
);

function grantsOn(granted: Cluster[]): fc.Arbitrary<Wish["grants"]> {
    const some = fc.subarray(["user1", "user3"], { minLength: 1 });
    return fc.tuple(...granted.map((cluster) => fc.record({ cluster: fc.constant(cluster), users: some, patterns })));
}

/** No policy under two names, and none that goes from one to the other: the attachment that is deleted last would take it off. */
function managed(): fc.Arbitrary<Record<string, string>> {
    const policy = (...names: string[]) => fc.constantFrom(...names.map((name) => `arn:aws:iam::aws:policy/${name}`));
    return fc.record(
        {
            first: policy("AmazonS3ReadOnlyAccess", "AWSGlueConsoleFullAccess"),
            other: policy("AmazonAthenaFullAccess", "AmazonKinesisReadOnlyAccess"),
        },
        { requiredKeys: [], noNullPrototype: true },
    );
}

/** With the path in the name: a role cannot be made anew at another path while its name is taken. */
function renamed(): fc.Arbitrary<Pick<Wish, "roleName" | "path">> {
    return fc.constantFrom(
        { roleName: "load-1", path: "/" },
        { roleName: "load-2", path: "/" },
        { roleName: "load-3", path: "/redshift/" },
    );
}
