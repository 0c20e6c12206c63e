import assert from "node:assert/strict";
import { whoMayAssume } from "../../../cli/who-may-assume";
import { trustPolicy } from "../../../trust";

describe("whoMayAssume", () => {
    it("tells that a trust without condition is for everybody, everywhere", () => {
        assert.deepEqual(whoMayAssume(trustPolicy({})), [
            {
                dbUsers: ["every database user"],
                cluster: "every cluster it is associated with",
                region: "every Region",
                only: [],
            },
        ]);
    });

    it("tells namespaces beside clusters where Serverless may assume the role", () => {
        const policy = trustPolicy({
            namespace: { namespaceName: "my-namespace" },
            restrictToAccount: true,
            accountId: "123456789012",
        });
        const everywhere = {
            dbUsers: ["every database user"],
            region: "every Region",
            only: ["only on behalf of account 123456789012"],
        };
        assert.deepEqual(whoMayAssume(policy), [
            { ...everywhere, cluster: "every namespace it is associated with" },
            { ...everywhere, cluster: "every cluster it is associated with" },
        ]);
    });

    it("tells users by cluster and Region, patterns as such, and what else must hold", () => {
        const policy = trustPolicy({
            grants: [
                { cluster: { clusterIdentifier: "a", region: "us-east-1" }, dbUsers: ["IAM:alice", "bob"] },
                { cluster: { clusterIdentifier: "b", region: "eu-west-1" }, dbUserPatterns: ["etl_*"] },
                { cluster: { clusterIdentifier: "c", region: "eu-west-1" } },
            ],
            accountId: "123456789012",
            restrictToAccount: true,
        });
        const only = ["only on behalf of account 123456789012"];
        assert.deepEqual(whoMayAssume(policy), [
            { dbUsers: ["IAM:alice", "bob"], cluster: "a", region: "us-east-1", only },
            { dbUsers: ["etl_* (pattern)"], cluster: "b", region: "eu-west-1", only },
            { dbUsers: ["every database user"], cluster: "c", region: "eu-west-1", only },
        ]);
    });

    it("tells a workgroup's users by its id, and SageMaker, which no user restricts", () => {
        const policy = trustPolicy({
            workgroup: { workgroupName: "analytics", workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab" },
            dbUsers: ["user1"],
            accountId: "123456789012",
            region: "us-east-1",
            machineLearning: true,
        });
        assert.deepEqual(whoMayAssume(policy), [
            {
                dbUsers: ["user1"],
                cluster: "workgroup 1234abcd-12ab-34cd-56ef-1234567890ab",
                region: "us-east-1",
                only: [],
            },
            { dbUsers: ["Amazon SageMaker, for CREATE MODEL"], cluster: "", region: "every Region", only: [] },
        ]);
    });

    it("tells a workgroup by its name where its id is one that was asked for, and only there", () => {
        const users = { dbUsers: ["user1"] };
        const policy = trustPolicy({
            grants: [
                {
                    workgroup: { workgroupName: "analytics", workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab" },
                    ...users,
                },
                {
                    workgroup: { workgroupName: "reporting", workgroupId: "abcd1234-12ab-34cd-56ef-1234567890ab" },
                    ...users,
                },
            ],
            accountId: "123456789012",
            region: "us-east-1",
        });
        const workgroups = new Map([["1234abcd-12ab-34cd-56ef-1234567890ab", "analytics"]]);
        assert.deepEqual(
            whoMayAssume(policy, workgroups).map(({ cluster }) => cluster),
            ["workgroup analytics", "workgroup abcd1234-12ab-34cd-56ef-1234567890ab"],
        );
    });

    it("tells each Region of a trust that is restricted to Regions alone", () => {
        const rows = whoMayAssume(trustPolicy({ regions: ["us-east-1", "us-west-2"] }));
        assert.deepEqual(
            rows.map(({ dbUsers, region }) => [...dbUsers, region]),
            [
                ["every database user", "us-east-1"],
                ["every database user", "us-west-2"],
            ],
        );
    });
});
