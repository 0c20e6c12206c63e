import assert from "node:assert/strict";
import { ApiError } from "../../control-plane/api-error";
import { ControlPlane } from "../../control-plane/control-plane";
import { refusal } from "./refusal";
import { role } from "./roles";

const region = "us-east-1";
const ClusterIdentifier = "examplecluster";

describe("the control plane", () => {
    let plane: ControlPlane;

    beforeEach(() => {
        plane = new ControlPlane();
        plane.addCluster({ clusterIdentifier: ClusterIdentifier });
    });

    function outcomes(): string[] {
        return plane.takeCalls().map(({ outcome }) => outcome);
    }

    it("writes down every call, as it came", () => {
        const input = { ClusterIdentifier, AddIamRoles: [role("a")] };
        plane.modifyClusterIamRoles(region, input);
        input.AddIamRoles.push("later");
        refusal(() => plane.getNamespace("eu-west-1", { namespaceName: "none" }));
        assert.deepEqual(plane.takeCalls(), [
            {
                operation: "ModifyClusterIamRoles",
                region,
                input: { ClusterIdentifier, AddIamRoles: [role("a")] },
                outcome: "ok",
            },
            {
                operation: "GetNamespace",
                region: "eu-west-1",
                input: { namespaceName: "none" },
                outcome: "ResourceNotFoundException: Could not find the namespace none.",
            },
        ]);
        assert.deepEqual(plane.calls, []);
    });

    it("lets others act between two calls", () => {
        plane.onCall = ({ operation }) => {
            if (operation === "DescribeClusters") {
                plane.modifyClusterIamRoles(region, { ClusterIdentifier, AddIamRoles: [role("theirs")] });
            }
        };
        assert.deepEqual(plane.describeClusters(region).Clusters[0]?.IamRoles, []);
        assert.equal(plane.cluster(region, ClusterIdentifier).roles.length, 1);
    });

    it("refuses the calls it was told to, one each, in order", () => {
        plane.failNext("DescribeClusters", { kind: "refuse", error: new ApiError("Throttling", "Rate exceeded") });
        plane.failNext("DescribeClusters", { kind: "refuse", error: new ApiError("AccessDenied", "No.", 403) });
        plane.modifyClusterIamRoles(region, { ClusterIdentifier });
        refusal(() => plane.describeClusters(region));
        refusal(() => plane.describeClusters(region));
        plane.describeClusters(region);
        assert.deepEqual(outcomes(), ["ok", "Throttling: Rate exceeded", "AccessDenied: No.", "ok"]);
    });

    it("drops a call before it takes effect, or after", () => {
        for (const kind of ["drop-before", "drop-after", "drop-after"] as const) {
            plane.failNext("ModifyClusterIamRoles", { kind });
        }
        const add = (name: string) =>
            refusal(() => plane.modifyClusterIamRoles(region, { ClusterIdentifier, AddIamRoles: [role(name)] }));
        assert.equal(add("a"), "TimeoutError: socket hang up");
        assert.equal(add("b"), "TimeoutError: socket hang up");
        plane.setClusterStatus(region, ClusterIdentifier, "paused");
        assert.equal(add("c"), "TimeoutError: socket hang up");
        const { roles } = plane.cluster(region, ClusterIdentifier);
        assert.deepEqual(roles, [{ arn: role("b"), status: "in-sync" }]);
        assert.deepEqual(outcomes(), [
            "connection dropped before the call took effect",
            "connection dropped after: ok",
            "connection dropped after: InvalidClusterStateFault: You can't modify a paused cluster.",
        ]);
    });

    it("gives whoever asks credentials of a role, and knows them again", () => {
        plane = new ControlPlane({ allowedAccessKeyIds: ["person"] });
        const input = { RoleArn: role("teams/data-deployer"), RoleSessionName: "pulumi" };
        const first = plane.call("AssumeRole", region, input, "person");
        const second = plane.call("AssumeRole", region, input, first.Credentials.AccessKeyId);
        assert.equal(first.Credentials.AccessKeyId, "ASIADATADEPLOYER1");
        assert.equal(second.Credentials.AccessKeyId, "ASIADATADEPLOYER2");
        assert.equal(second.AssumedRoleUser.Arn, "arn:aws:sts::123456789012:assumed-role/data-deployer/pulumi");
        assert.match(
            refusal(() => plane.call("AssumeRole", region, input, "ASIADATADEPLOYER3")),
            /^InvalidClientTokenId/,
        );
    });

    it("gives no credentials of what is no role", () => {
        assert.equal(
            refusal(() => plane.assumeRole(region, { RoleArn: "deployer", RoleSessionName: "pulumi" })),
            "ValidationError: deployer is invalid",
        );
    });
});
