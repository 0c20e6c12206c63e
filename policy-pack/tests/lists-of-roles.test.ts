import assert from "node:assert/strict";
import { cluster, clusterIamRoles, roleArn } from "./roles";
import { unknown, violations } from "./stack";

describe("one-owner-of-roles", () => {
    const message = (one: string, other: string) =>
        `ClusterIamRoles "${one}" and "${other}" are of one cluster: each is the whole list of its roles, and removes the other's. Name all roles in one of them, or associate each with a ClusterRoleAssociation of pulumi-redshift-iam.`;
    const both = [
        ["a", message("a", "b")],
        ["b", message("b", "a")],
    ];
    const of = (name: string, clusterIdentifier: unknown, more = {}) =>
        clusterIamRoles(name, { clusterIdentifier, iamRoleArns: [roleArn] }, more);

    it("reports two lists of one cluster, under both", async () => {
        assert.deepEqual(await violations("one-owner-of-roles", [of("a", "c"), of("b", "c")]), both);
    });

    it("reports them where a preview does not know the cluster's identifier yet", async () => {
        const taken = { from: { clusterIdentifier: ["my-cluster"] } };
        const resources = [
            cluster("my-cluster", { clusterIdentifier: unknown }),
            of("a", unknown, taken),
            of("b", unknown, taken),
        ];
        assert.deepEqual(await violations("one-owner-of-roles", resources), both);
    });

    it("reports one that names the cluster, and one that takes it from the resource", async () => {
        const resources = [
            cluster("my-cluster", { clusterIdentifier: "c" }),
            of("a", "c"),
            of("b", unknown, { from: { clusterIdentifier: ["my-cluster"] } }),
        ];
        assert.deepEqual(await violations("one-owner-of-roles", resources), both);
    });

    it("does not report two clusters, nor those of one name in two Regions", async () => {
        const there = clusterIamRoles("b", { clusterIdentifier: "c", region: "us-west-2" });
        assert.deepEqual(await violations("one-owner-of-roles", [of("a", "c"), of("b", "d")]), []);
        assert.deepEqual(await violations("one-owner-of-roles", [of("a", "c", { region: "us-east-1" }), there]), []);
        assert.deepEqual(
            await violations("one-owner-of-roles", [
                of("a", "c", { region: "us-east-1" }),
                of("b", "c", { region: "us-west-2" }),
            ]),
            [],
        );
    });

    it("takes a Region that a preview does not know to be the provider's", async () => {
        const planned = clusterIamRoles("b", { clusterIdentifier: "c", region: unknown }, { region: "us-east-1" });
        const deployed = clusterIamRoles("a", { clusterIdentifier: "c", region: "us-east-1" }, { region: "us-east-1" });
        assert.deepEqual(await violations("one-owner-of-roles", [deployed, planned]), both);
    });

    it("does not report clusters of one name in two accounts, by two providers", async () => {
        const [dev, prod] = ["dev", "prod"].map((provider) => ({ provider, region: "us-east-1" }));
        assert.deepEqual(await violations("one-owner-of-roles", [of("a", "c", dev), of("b", "c", prod)]), []);
        assert.deepEqual(await violations("one-owner-of-roles", [of("a", "c", dev), of("b", "c", dev)]), both);
    });

    it("does not report what a preview cannot tell", async () => {
        assert.deepEqual(await violations("one-owner-of-roles", [of("a", unknown), of("b", unknown)]), []);
    });
});

describe("one-list-of-roles", () => {
    const list = clusterIamRoles("roles", { clusterIdentifier: "c", iamRoleArns: [roleArn] });

    for (const [given, iamRoles] of [
        ["a role", [roleArn]],
        ["a role that a preview does not know", [unknown]],
        ["a list that it does not know", unknown],
    ] as const) {
        it(`reports a cluster whose iamRoles are ${given}`, async () => {
            const resources = [cluster("my-cluster", { clusterIdentifier: "c", iamRoles }), list];
            assert.deepEqual(await violations("one-list-of-roles", resources), [
                [
                    "roles",
                    'ClusterIamRoles "roles" is of the cluster "my-cluster", which has iamRoles too: each is the whole list of its roles, and removes the other\'s. Leave iamRoles out of the cluster.',
                ],
            ]);
        });
    }

    it("does not report roles that the cluster has without the program's giving them", async () => {
        const inputs = [cluster("my-cluster", { clusterIdentifier: "c" }), list];
        const outputs = [cluster("my-cluster", { clusterIdentifier: "c", iamRoles: [roleArn] }), list];
        assert.deepEqual(await violations("one-list-of-roles", outputs, { inputs }), []);
    });

    it("does not report another cluster's", async () => {
        const other = cluster("other", { clusterIdentifier: "d", iamRoles: [roleArn] });
        const elsewhere = cluster("elsewhere", { clusterIdentifier: "c", iamRoles: [roleArn] }, { provider: "prod" });
        assert.deepEqual(await violations("one-list-of-roles", [other, elsewhere, list]), []);
    });
});
