import assert from "node:assert/strict";
import { account, denied, otherAccount, role, stepOf, useWorld, workgroupId } from "../world";

describe("diagnose, the step association", () => {
    const world = useWorld();
    const [a, b] = [`arn:aws:iam::${account}:role/a`, `arn:aws:iam::${account}:role/b`];
    const workgroup = { cluster: undefined, workgroup: "exampleworkgroup" };

    function addWorkgroup(roles: string[], defaultRoleArn?: string): void {
        const namespaceName = "examplenamespace";
        world().plane.addNamespace({ namespaceName, roles, ...(defaultRoleArn !== undefined && { defaultRoleArn }) });
        world().plane.addWorkgroup({ workgroupName: "exampleworkgroup", namespaceName, workgroupId });
    }

    it("is ok where the role is in-sync", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("association"), [
            "ok: cluster examplecluster in us-east-1 has the role, in-sync",
        ]);
    });

    it("fails where the role is being added", async () => {
        world().healthy({}, []);
        world().plane.behaviours.applyMs = 60_000;
        world().plane.modifyClusterIamRoles("us-east-1", { ClusterIdentifier: "examplecluster", AddIamRoles: [role] });
        world().plane.takeCalls();
        assert.deepEqual(await stepOf("association"), [
            "fails: cluster examplecluster in us-east-1 is adding the role: not in-sync yet",
            "Wait until it is in-sync.",
        ]);
    });

    it("fails where the role is being removed", async () => {
        world().healthy();
        world().plane.behaviours.applyMs = 60_000;
        world().plane.modifyClusterIamRoles("us-east-1", {
            ClusterIdentifier: "examplecluster",
            RemoveIamRoles: [role],
        });
        world().plane.takeCalls();
        assert.deepEqual(await stepOf("association"), [
            "fails: cluster examplecluster in us-east-1 is removing the role",
            `Wait until it is gone, then add it: aws redshift modify-cluster-iam-roles --cluster-identifier examplecluster --add-iam-roles ${role} --region us-east-1`,
        ]);
    });

    it("fails where the cluster has others alone, and says which", async () => {
        world().healthy({}, [a, b]);
        assert.deepEqual(await stepOf("association"), [
            `fails: cluster examplecluster in us-east-1 does not have the role; it has ${a}, ${b}`,
            `Give the RedshiftRole cluster: { clusterIdentifier: "examplecluster" }, or run aws redshift modify-cluster-iam-roles --cluster-identifier examplecluster --add-iam-roles ${role} --region us-east-1`,
        ]);
    });

    it("fails where the cluster has none but AWS's own", async () => {
        world().healthy({}, [
            `arn:aws:iam::${account}:role/aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift`,
        ]);
        const [says] = await stepOf("association");
        assert.equal(says, "fails: cluster examplecluster in us-east-1 does not have the role; it has none");
    });

    for (const [listed, difference] of [
        [`arn:aws:iam::${account}:role/service-role/copy-unload`, "with another path"],
        [`arn:aws:iam::${account}:role/Copy-Unload`, "in another case"],
        [`arn:aws:iam::${otherAccount}:role/copy-unload`, "of another account"],
    ] as const) {
        it(`fails where the cluster has a role of the same name ${difference}`, async () => {
            world().healthy({}, [a, listed]);
            assert.deepEqual(await stepOf("association"), [
                `fails: cluster examplecluster in us-east-1 does not have the role, but ${listed}, ${difference}`,
                `Name ${listed} in the SQL; or, if it is the other one that is meant, run aws redshift modify-cluster-iam-roles --cluster-identifier examplecluster --add-iam-roles ${role} --region us-east-1`,
            ]);
        });
    }

    it("is about the first role of a chain alone", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("association", { role: `${role},${a}` }), [
            "ok: cluster examplecluster in us-east-1 has the role, in-sync",
        ]);
    });

    it("cannot be seen without redshift:DescribeClusters", async () => {
        world().healthy();
        world().plane.failNext("DescribeClusters", { kind: "refuse", error: denied });
        const [says] = await stepOf("association");
        assert.match(
            says ?? "",
            /^cannot see: these credentials have no redshift:DescribeClusters on \*: AccessDenied/,
        );
    });

    it("cannot be seen where there is no such cluster", async () => {
        assert.deepEqual(await stepOf("association"), [
            "cannot see: there is no cluster examplecluster in us-east-1 to look at",
        ]);
    });

    it("is ok for a workgroup whose namespace has the role, however AWS writes it", async () => {
        addWorkgroup([role]);
        for (const spelling of ["first", "second", "third"]) {
            assert.deepEqual(
                await stepOf("association", workgroup),
                ["ok: namespace examplenamespace of workgroup exampleworkgroup in us-east-1 has the role, in-sync"],
                spelling,
            );
        }
    });

    it("fails for a workgroup whose namespace has others alone, and names them all in the line to run", async () => {
        addWorkgroup([a, b], b);
        assert.deepEqual(await stepOf("association", workgroup), [
            `fails: namespace examplenamespace of workgroup exampleworkgroup in us-east-1 does not have the role; it has ${a}, ${b}`,
            `Give the RedshiftRole workgroup: { workgroupName: "exampleworkgroup" }, or run aws redshift-serverless update-namespace --namespace-name examplenamespace --iam-roles ${a} ${b} ${role} --default-iam-role-arn ${b} --region us-east-1`,
        ]);
    });

    it("keeps a namespace without default as it is", async () => {
        addWorkgroup([]);
        const [, fix] = await stepOf("association", workgroup);
        assert.equal(
            fix,
            `Give the RedshiftRole workgroup: { workgroupName: "exampleworkgroup" }, or run aws redshift-serverless update-namespace --namespace-name examplenamespace --iam-roles ${role} --default-iam-role-arn "" --region us-east-1`,
        );
    });

    it("cannot be seen without redshift-serverless:GetNamespace", async () => {
        addWorkgroup([role]);
        world().plane.failNext("GetNamespace", { kind: "refuse", error: denied });
        assert.deepEqual(await stepOf("association", workgroup), [
            "cannot see: these credentials have no redshift-serverless:GetNamespace on *: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized",
            "Have them allowed redshift-serverless:GetNamespace on *.",
        ]);
    });

    it("cannot be seen where the namespace is gone", async () => {
        world().plane.addWorkgroup({ workgroupName: "exampleworkgroup", namespaceName: "gone", workgroupId });
        assert.deepEqual(await stepOf("association", workgroup), [
            "cannot see: the namespace of workgroup exampleworkgroup in us-east-1 is not there",
        ]);
    });
});
