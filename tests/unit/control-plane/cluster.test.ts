import assert from "node:assert/strict";
import { ControlPlane, ControlPlaneOptions } from "../../control-plane/control-plane";
import { ModifyClusterIamRolesInput } from "../../control-plane/operations";
import { refusal } from "./refusal";
import { role, statusesOf } from "./roles";

const region = "us-east-1";
const [a, b, c] = ["a", "b", "c"].map(role) as [string, string, string];
const serviceLinked = role("aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift");

describe("a cluster of the control plane", () => {
    let time: number;

    beforeEach(() => {
        time = 0;
    });

    function planeWith(roles: string[], options: ControlPlaneOptions = {}, defaultRoleArn?: string): ControlPlane {
        const plane = new ControlPlane({ now: () => time, ...options });
        plane.addCluster({ clusterIdentifier: "examplecluster", roles, defaultRoleArn });
        return plane;
    }

    function modify(plane: ControlPlane, change: Omit<ModifyClusterIamRolesInput, "ClusterIdentifier">) {
        return plane.modifyClusterIamRoles(region, { ClusterIdentifier: "examplecluster", ...change }).Cluster;
    }

    function statuses(plane: ControlPlane): Record<string, string> {
        return statusesOf(plane.cluster(region, "examplecluster").roles);
    }

    it("is described with its roles, its default and its namespace", () => {
        const plane = planeWith([a, b], {}, b);
        assert.deepEqual(plane.describeClusters(region, { ClusterIdentifier: "examplecluster" }), {
            Clusters: [
                {
                    ClusterIdentifier: "examplecluster",
                    ClusterStatus: "available",
                    ClusterNamespaceArn:
                        "arn:aws:redshift:us-east-1:123456789012:namespace:00000000-0000-4000-8000-000000000001",
                    DefaultIamRoleArn: b,
                    IamRoles: [
                        { IamRoleArn: a, ApplyStatus: "in-sync" },
                        { IamRoleArn: b, ApplyStatus: "in-sync" },
                    ],
                },
            ],
        });
    });

    it("is found in its own Region alone, by its own identifier alone", () => {
        const plane = planeWith([]);
        plane.addCluster({ clusterIdentifier: "other", region: "cn-north-1" });
        const identifiers = ["us-east-1", "cn-north-1", "eu-west-1"].map((one) =>
            plane.describeClusters(one).Clusters.map(({ ClusterIdentifier }) => ClusterIdentifier),
        );
        assert.deepEqual(identifiers, [["examplecluster"], ["other"], []]);
        assert.equal(
            refusal(() => plane.describeClusters(region, { ClusterIdentifier: "other" })),
            "ClusterNotFoundFault: Cluster other not found.",
        );
    });

    it("is gone once removed, and gets another namespace when it is made again", () => {
        const plane = planeWith([a]);
        const before = plane.describeClusters(region).Clusters[0]?.ClusterNamespaceArn;
        plane.removeCluster(region, "examplecluster");
        assert.match(
            refusal(() => plane.cluster(region, "examplecluster")),
            /^ClusterNotFoundFault/,
        );
        plane.addCluster({ clusterIdentifier: "examplecluster" });
        const [after] = plane.describeClusters(region).Clusters;
        assert.notEqual(after?.ClusterNamespaceArn, before);
        assert.deepEqual(after?.IamRoles, []);
    });

    it("adds and removes only the roles that are named", () => {
        const plane = planeWith([a, b]);
        modify(plane, { AddIamRoles: [c], RemoveIamRoles: [a] });
        assert.deepEqual(statuses(plane), { b: "in-sync", c: "in-sync" });
    });

    it("applies changes after a while", () => {
        const plane = planeWith([a], { applyMs: 100 });
        modify(plane, { AddIamRoles: [b], RemoveIamRoles: [a] });
        assert.deepEqual(statuses(plane), { a: "removing", b: "adding" });
        time = 99;
        assert.deepEqual(statuses(plane), { a: "removing", b: "adding" });
        time = 100;
        assert.deepEqual(statuses(plane), { b: "in-sync" });
    });

    it("leaves alone what is there when it is added, and what is not when it is removed", () => {
        const plane = planeWith([a], { applyMs: 100 });
        plane.distrusts(a);
        modify(plane, { AddIamRoles: [a], RemoveIamRoles: [b, "no ARN"] });
        assert.deepEqual(statuses(plane), { a: "in-sync" });
        modify(plane, { AddIamRoles: [b, b] });
        time = 50;
        modify(plane, { AddIamRoles: [b] });
        time = 100;
        assert.deepEqual(statuses(plane), { a: "in-sync", b: "in-sync" });
    });

    it("takes back a role that is being removed, and one that was removed", () => {
        const plane = planeWith([a, b], { applyMs: 100 });
        modify(plane, { RemoveIamRoles: [a] });
        time = 50;
        modify(plane, { AddIamRoles: [a] });
        assert.deepEqual(statuses(plane), { a: "adding", b: "in-sync" });
        time = 149;
        assert.deepEqual(statuses(plane), { a: "adding", b: "in-sync" });
        time = 150;
        assert.deepEqual(statuses(plane), { a: "in-sync", b: "in-sync" });
        modify(plane, { RemoveIamRoles: [a] });
        time = 300;
        modify(plane, { AddIamRoles: [a] });
        assert.deepEqual(Object.keys(statuses(plane)), ["b", "a"]);
    });

    describe("has a default, which", () => {
        function defaultAfter(
            change: Omit<ModifyClusterIamRolesInput, "ClusterIdentifier">,
            options: ControlPlaneOptions = {},
        ): string | undefined {
            const plane = planeWith([a, b], options, a);
            modify(plane, change);
            return plane.cluster(region, "examplecluster").defaultRoleArn;
        }

        const mustBeInList =
            "InvalidParameterValue: The list of Amazon Resource Names (ARNs) for customer roles should contain the ARN of the default IAM role when a default is specified.";

        it("stays when a call does not name it", () => {
            assert.equal(defaultAfter({ AddIamRoles: [c], RemoveIamRoles: [b] }), a);
        });

        it("is cleared by an empty text", () => {
            assert.equal(defaultAfter({ DefaultIamRoleArn: "" }), undefined);
            assert.equal(defaultAfter({ DefaultIamRoleArn: "", RemoveIamRoles: [a] }), undefined);
        });

        it("is set to a role that is there, or that the call adds", () => {
            assert.equal(defaultAfter({ DefaultIamRoleArn: b }), b);
            assert.equal(defaultAfter({ DefaultIamRoleArn: c, AddIamRoles: [c] }), c);
        });

        it("is refused unless the resulting list has it", () => {
            const refusals = [
                { DefaultIamRoleArn: c },
                { DefaultIamRoleArn: b, RemoveIamRoles: [b] },
                { DefaultIamRoleArn: a, RemoveIamRoles: [a] },
            ].map((change) => refusal(() => defaultAfter(change)));
            assert.deepEqual(refusals, [mustBeInList, mustBeInList, mustBeInList]);
        });

        it("is cleared, refused or kept when its role is removed", () => {
            const change = { RemoveIamRoles: [a] };
            assert.equal(defaultAfter(change), undefined);
            assert.equal(
                refusal(() => defaultAfter(change, { removingDefault: "refuses" })),
                mustBeInList,
            );
            assert.equal(defaultAfter(change, { removingDefault: "keeps" }), a);
        });
    });

    it("refuses roles that it cannot have, and then changes nothing", () => {
        const plane = planeWith([a, serviceLinked]);
        plane.distrusts(b);
        const mustDelegate = (arn: string) =>
            `InvalidParameterValue: The IAM role ${arn} is not valid. The IAM role must delegate access to an Amazon Redshift account.`;
        const other = "arn:aws:iam::210987654321:role/c";
        const isServiceLinked = `InvalidParameterValue: The IAM Role ARN ${serviceLinked} can't be used since it's a AWS service-linked IAM role.`;
        for (const [added, removed, expected] of [
            [b, a, mustDelegate(b)],
            ["b", a, mustDelegate("b")],
            [other, a, mustDelegate(other)],
            [serviceLinked, a, isServiceLinked],
            [c, serviceLinked, isServiceLinked],
            [c, c, `InvalidParameterValue: The IAM role ${c} can't be both added and removed.`],
        ] as const) {
            assert.equal(
                refusal(() => modify(plane, { AddIamRoles: [c, added], RemoveIamRoles: [removed] })),
                expected,
            );
            assert.deepEqual(statuses(plane), { a: "in-sync", AWSServiceRoleForRedshift: "in-sync" });
        }
    });

    it("takes a role once IAM has propagated it", () => {
        const plane = planeWith([]);
        plane.propagates(a, 1000);
        time = 999;
        assert.match(
            refusal(() => modify(plane, { AddIamRoles: [a] })),
            /must delegate access/,
        );
        time = 1000;
        modify(plane, { AddIamRoles: [a] });
        assert.deepEqual(statuses(plane), { a: "in-sync" });
    });

    it("has a quota of roles, without service-linked ones", () => {
        const plane = planeWith([a, serviceLinked], { roleQuota: 2 });
        modify(plane, { AddIamRoles: [b] });
        assert.equal(
            refusal(() => modify(plane, { AddIamRoles: [c] })),
            "InvalidParameterValue: The maximum number of IAM roles per cluster has been exceeded.",
        );
        modify(plane, { AddIamRoles: [c], RemoveIamRoles: [b] });
        assert.deepEqual(Object.keys(statuses(plane)), ["a", "AWSServiceRoleForRedshift", "c"]);
        plane.behaviours.roleQuota = 0;
        modify(plane, { RemoveIamRoles: [c] });
        assert.deepEqual(Object.keys(statuses(plane)), ["a", "AWSServiceRoleForRedshift"]);
    });

    it("has a quota of 50 roles where nothing else is said", () => {
        const plane = planeWith(Array.from({ length: 49 }, (_, index) => role(`r${index}`)));
        modify(plane, { AddIamRoles: [a] });
        assert.match(
            refusal(() => modify(plane, { AddIamRoles: [b] })),
            /maximum number/,
        );
    });

    for (const status of ["available", "available, prep-for-resize", "available, resize-cleanup"]) {
        it(`takes changes while it is ${status}`, () => {
            const plane = planeWith([]);
            plane.setClusterStatus(region, "examplecluster", status);
            assert.equal(modify(plane, { AddIamRoles: [a] }).ClusterStatus, status);
        });
    }

    for (const [status, message] of [
        ["paused", "You can't modify a paused cluster."],
        ["modifying", "There is an operation running on the Cluster. Please try to make the request at a later time."],
        ["creating", "There is an operation running on the Cluster. Please try to make the request at a later time."],
    ] as const) {
        it(`takes no changes while it is ${status}`, () => {
            const plane = planeWith([]);
            plane.setClusterStatus(region, "examplecluster", status);
            const told = refusal(() => modify(plane, { AddIamRoles: [a] }));
            assert.equal(told, `InvalidClusterStateFault: ${message}`);
            assert.deepEqual(statuses(plane), {});
        });
    }

    it("changes its status by itself", () => {
        const plane = planeWith([]);
        const status = () => plane.cluster(region, "examplecluster").status;
        plane.setClusterStatus(region, "examplecluster", "resizing", { for: 10 });
        assert.equal(status(), "resizing");
        time = 10;
        assert.equal(status(), "available");
        plane.setClusterStatus(region, "examplecluster", "modifying", { for: 10, then: "paused" });
        assert.equal(status(), "modifying");
        time = 20;
        assert.equal(status(), "paused");
    });

    it("can be there in any status", () => {
        const plane = new ControlPlane();
        plane.addCluster({ clusterIdentifier: "new", status: "creating" });
        assert.equal(plane.cluster(region, "new").status, "creating");
    });
});
