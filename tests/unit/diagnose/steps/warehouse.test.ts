import assert from "node:assert/strict";
import { ApiError } from "../../../control-plane/api-error";
import { denied, role, stepOf, useWorld, workgroupId } from "../world";

describe("diagnose, the step warehouse", () => {
    const world = useWorld();
    const workgroup = { cluster: undefined, workgroup: "exampleworkgroup" };

    it("is ok where the cluster is available", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("warehouse"), ["ok: cluster examplecluster in us-east-1 is available"]);
    });

    it("is ok where the cluster is being resized, since SQL runs meanwhile", async () => {
        world().healthy();
        world().plane.setClusterStatus("us-east-1", "examplecluster", "resizing");
        assert.deepEqual(await stepOf("warehouse"), ["ok: cluster examplecluster in us-east-1 is resizing"]);
    });

    it("fails where there is no such cluster", async () => {
        assert.deepEqual(await stepOf("warehouse"), [
            "fails: there is no cluster examplecluster in us-east-1 for these credentials",
            "Give --cluster, --region and --profile as aws redshift describe-clusters finds it.",
        ]);
    });

    it("fails where the cluster is in another Region than the one that is asked", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("warehouse", { region: "eu-west-1" }), [
            "fails: there is no cluster examplecluster in eu-west-1 for these credentials",
            "Give --cluster, --region and --profile as aws redshift describe-clusters finds it.",
        ]);
    });

    it("fails where the cluster is paused", async () => {
        world().healthy();
        world().plane.setClusterStatus("us-east-1", "examplecluster", "paused");
        assert.deepEqual(await stepOf("warehouse"), [
            "fails: cluster examplecluster in us-east-1 is paused: it runs no SQL",
            "Run aws redshift resume-cluster --cluster-identifier examplecluster, and wait until it is available.",
        ]);
    });

    for (const status of [
        "creating",
        "deleting",
        "final-snapshot",
        "rebooting",
        "hardware-failure",
        "incompatible-hsm",
    ]) {
        it(`fails where the cluster is ${status}`, async () => {
            world().healthy();
            world().plane.setClusterStatus("us-east-1", "examplecluster", status);
            assert.deepEqual(await stepOf("warehouse"), [
                `fails: cluster examplecluster in us-east-1 is ${status}: it runs no SQL`,
                "Wait until it is available.",
            ]);
        });
    }

    describe("where a change of the roles was refused, since another one is under way", () => {
        const error = { "sql-error": "InvalidClusterState: The Cluster is being modified by a concurrent operation" };

        for (const status of ["available", "available, prep-for-resize", "available, resize-cleanup"]) {
            it(`is ok where the cluster is ${status}`, async () => {
                world().healthy();
                world().plane.setClusterStatus("us-east-1", "examplecluster", status);
                assert.deepEqual(await stepOf("warehouse", error), [
                    `ok: cluster examplecluster in us-east-1 is ${status}`,
                ]);
            });
        }

        for (const status of ["modifying", "resizing", "rotating-keys", "updating-hsm"]) {
            it(`fails where the cluster is ${status}, though SQL runs meanwhile`, async () => {
                world().healthy();
                world().plane.setClusterStatus("us-east-1", "examplecluster", status);
                assert.deepEqual(await stepOf("warehouse"), [`ok: cluster examplecluster in us-east-1 is ${status}`]);
                assert.deepEqual(await stepOf("warehouse", error), [
                    `fails: cluster examplecluster in us-east-1 is ${status}: it takes no change of its roles`,
                    "Wait until it is available.",
                ]);
            });
        }

        it("fails where the namespace is being modified", async () => {
            world().plane.addNamespace({ namespaceName: "examplenamespace", status: "MODIFYING" });
            world().plane.addWorkgroup({
                workgroupName: "exampleworkgroup",
                namespaceName: "examplenamespace",
                workgroupId,
            });
            assert.deepEqual(await stepOf("warehouse", { ...workgroup, ...error }), [
                "fails: workgroup exampleworkgroup in us-east-1 is modifying: it takes no change of its roles",
                "Wait until it is available.",
            ]);
        });
    });

    it("cannot be seen without redshift:DescribeClusters", async () => {
        world().healthy();
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        assert.deepEqual(await stepOf("warehouse"), [
            "cannot see: these credentials have no redshift:DescribeClusters on *: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized",
            "Have them allowed redshift:DescribeClusters on *.",
        ]);
    });

    it("cannot be seen where AWS does not answer", async () => {
        const unwell = new ApiError("InternalFailure", "Something went wrong.", 500);
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: unwell });
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: unwell });
        assert.deepEqual(await stepOf("warehouse"), [
            "cannot see: DescribeClusters was not answered: InternalFailure: Something went wrong",
        ]);
    });

    it("is ok where the workgroup and its namespace are available", async () => {
        world().plane.addNamespace({ namespaceName: "examplenamespace", roles: [role] });
        world().plane.addWorkgroup({
            workgroupName: "exampleworkgroup",
            namespaceName: "examplenamespace",
            workgroupId,
        });
        assert.deepEqual(await stepOf("warehouse", workgroup), [
            "ok: workgroup exampleworkgroup in us-east-1 is available",
        ]);
    });

    it("fails where the workgroup is being created", async () => {
        world().plane.addWorkgroup({
            workgroupName: "exampleworkgroup",
            namespaceName: "examplenamespace",
            workgroupId,
            status: "CREATING",
        });
        assert.deepEqual(await stepOf("warehouse", workgroup), [
            "fails: workgroup exampleworkgroup in us-east-1 is creating: it runs no SQL",
            "Wait until it is available.",
        ]);
    });

    it("fails where the namespace is being deleted", async () => {
        world().plane.addNamespace({ namespaceName: "examplenamespace", status: "DELETING" });
        world().plane.addWorkgroup({
            workgroupName: "exampleworkgroup",
            namespaceName: "examplenamespace",
            workgroupId,
        });
        assert.deepEqual(await stepOf("warehouse", workgroup), [
            "fails: workgroup exampleworkgroup in us-east-1 is deleting: it runs no SQL",
            "Wait until it is available.",
        ]);
    });

    it("fails where there is no such workgroup", async () => {
        assert.deepEqual(await stepOf("warehouse", workgroup), [
            "fails: there is no workgroup exampleworkgroup in us-east-1 for these credentials",
            "Give --workgroup, --region and --profile as aws redshift-serverless list-workgroups finds it.",
        ]);
    });

    it("cannot be seen without redshift-serverless:GetWorkgroup", async () => {
        world().plane.failNext("GetWorkgroup", {
            kind: "refuse",
            error: new ApiError("AccessDeniedException", "No.", 403),
        });
        assert.deepEqual(await stepOf("warehouse", workgroup), [
            "cannot see: these credentials have no redshift-serverless:GetWorkgroup on *: AccessDeniedException: No",
            "Have them allowed redshift-serverless:GetWorkgroup on *.",
        ]);
    });
});
