import assert from "node:assert/strict";
import { ControlPlane, ControlPlaneOptions } from "../../control-plane/control-plane";
import { UpdateNamespaceInput } from "../../control-plane/operations";
import { refusal } from "./refusal";
import { role, statusesOf } from "./roles";

const region = "us-east-1";
const namespaceName = "examplenamespace";
const [a, b, c] = ["a", "b", "c"].map(role) as [string, string, string];
const serviceLinked = role("aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift");

describe("a namespace of the control plane", () => {
    let time: number;

    beforeEach(() => {
        time = 0;
    });

    function planeWith(roles: string[], options: ControlPlaneOptions = {}, defaultRoleArn?: string): ControlPlane {
        const plane = new ControlPlane({ now: () => time, ...options });
        plane.addNamespace({ namespaceName, roles, defaultRoleArn });
        return plane;
    }

    function update(plane: ControlPlane, change: Omit<UpdateNamespaceInput, "namespaceName">) {
        return plane.updateNamespace(region, { namespaceName, ...change }).namespace;
    }

    function spelt(plane: ControlPlane): string[] {
        return plane.getNamespace(region, { namespaceName }).namespace.iamRoles;
    }

    function statuses(plane: ControlPlane): Record<string, string> {
        return statusesOf(plane.namespace(region, namespaceName).roles);
    }

    it("is told with its roles and its default", () => {
        assert.deepEqual(planeWith([a], {}, a).getNamespace(region, { namespaceName }), {
            namespace: {
                namespaceName,
                namespaceArn:
                    "arn:aws:redshift-serverless:us-east-1:123456789012:namespace/00000000-0000-4000-8000-000000000001",
                status: "AVAILABLE",
                defaultIamRoleArn: a,
                iamRoles: [`IamRole(applyStatus=in-sync, iamRoleArn=${a})`],
            },
        });
    });

    it("is not found by another name, in another Region, or once removed", () => {
        const plane = planeWith([]);
        const notFound = "ResourceNotFoundException: Could not find the namespace";
        assert.equal(
            refusal(() => plane.getNamespace(region, { namespaceName: "other" })),
            `${notFound} other.`,
        );
        assert.equal(
            refusal(() => plane.updateNamespace("eu-west-1", { namespaceName })),
            `${notFound} examplenamespace.`,
        );
        plane.removeNamespace(region, namespaceName);
        assert.equal(
            refusal(() => spelt(plane)),
            `${notFound} examplenamespace.`,
        );
    });

    it("spells its roles in three ways, which rotate", () => {
        const plane = planeWith([a, b, c]);
        const one = (arn: string) => `IamRole(applyStatus=in-sync, iamRoleArn=${arn})`;
        const other = (arn: string) => `IamRole(iamRoleArn=${arn}, applyStatus=in-sync)`;
        assert.deepEqual(spelt(plane), [one(a), other(b), c]);
        assert.deepEqual(spelt(plane), [other(a), b, one(c)]);
        assert.deepEqual(spelt(plane), [a, one(b), other(c)]);
    });

    it("never spells a role that is not in sync as a plain ARN", () => {
        const plane = planeWith([a], { applyMs: 100 });
        update(plane, { iamRoles: [b] });
        assert.deepEqual(spelt(plane), [
            `IamRole(iamRoleArn=${a}, applyStatus=removing)`,
            `IamRole(applyStatus=adding, iamRoleArn=${b})`,
        ]);
        assert.deepEqual(spelt(plane), [
            `IamRole(applyStatus=removing, iamRoleArn=${a})`,
            `IamRole(applyStatus=adding, iamRoleArn=${b})`,
        ]);
        time = 100;
        assert.deepEqual(statuses(plane), { b: "in-sync" });
    });

    it("has its whole list written", () => {
        const plane = planeWith([a, b]);
        update(plane, { iamRoles: [c, b, c] });
        assert.deepEqual(statuses(plane), { b: "in-sync", c: "in-sync" });
        update(plane, { iamRoles: [] });
        assert.deepEqual(statuses(plane), {});
    });

    it("stays as it is where neither the list nor the default is written", () => {
        const plane = planeWith([a], { modifyingMs: 10 }, a);
        assert.equal(update(plane, {}).status, "AVAILABLE");
        assert.deepEqual(plane.namespace(region, namespaceName).roles, [{ arn: a, status: "in-sync" }]);
    });

    it("is busy after a change", () => {
        const plane = planeWith([], { modifyingMs: 100 });
        assert.equal(update(plane, { iamRoles: [a] }).status, "MODIFYING");
        time = 99;
        assert.equal(
            refusal(() => update(plane, { iamRoles: [] })),
            "ConflictException: There is an operation running on the namespace. Try again later.",
        );
        time = 100;
        assert.equal(plane.namespace(region, namespaceName).status, "AVAILABLE");
        update(plane, { iamRoles: [] });
        assert.deepEqual(statuses(plane), {});
    });

    it("can be put in a status", () => {
        const plane = planeWith([]);
        plane.setNamespaceStatus(region, namespaceName, "DELETING");
        assert.match(
            refusal(() => update(plane, { iamRoles: [a] })),
            /^ConflictException/,
        );
    });

    describe("has a default, which", () => {
        function defaultAfter(change: Omit<UpdateNamespaceInput, "namespaceName">): string | undefined {
            const plane = planeWith([a, b], {}, a);
            update(plane, change);
            return plane.namespace(region, namespaceName).defaultRoleArn;
        }

        it("cannot be written without the list", () => {
            const told =
                "ValidationException: To change the default IAM role, you must specify the entire list of IAM roles.";
            assert.equal(
                refusal(() => defaultAfter({ defaultIamRoleArn: b })),
                told,
            );
            assert.equal(
                refusal(() => defaultAfter({ defaultIamRoleArn: "" })),
                told,
            );
        });

        it("stays when only the list is written", () => {
            assert.equal(defaultAfter({ iamRoles: [a] }), a);
        });

        it("is set and cleared with the list", () => {
            assert.equal(defaultAfter({ iamRoles: [a, c], defaultIamRoleArn: c }), c);
            assert.equal(defaultAfter({ iamRoles: [b], defaultIamRoleArn: "" }), undefined);
        });

        it("must be in the list", () => {
            const told = "ValidationException: The list of customer IAM roles must contain the default IAM role.";
            assert.equal(
                refusal(() => defaultAfter({ iamRoles: [b] })),
                told,
            );
            assert.equal(
                refusal(() => defaultAfter({ iamRoles: [a, b], defaultIamRoleArn: c })),
                told,
            );
        });
    });

    it("refuses roles that it cannot have, and then changes nothing", () => {
        const plane = planeWith([a]);
        plane.distrusts(b);
        for (const arn of [b, "b", "arn:aws:iam::210987654321:role/c"]) {
            assert.equal(
                refusal(() => update(plane, { iamRoles: [c, arn] })),
                `ValidationException: The IAM role ${arn} is not valid. The IAM role must delegate access to an Amazon Redshift account.`,
            );
        }
        assert.deepEqual(statuses(plane), { a: "in-sync" });
    });

    it("takes a role once IAM has propagated it", () => {
        const plane = planeWith([]);
        plane.propagates(a, 1000);
        assert.match(
            refusal(() => update(plane, { iamRoles: [a] })),
            /must delegate access/,
        );
        time = 1000;
        update(plane, { iamRoles: [a] });
        assert.deepEqual(statuses(plane), { a: "in-sync" });
    });

    it("keeps a service-linked role, whatever list is written, and refuses one that is written", () => {
        const plane = planeWith([a, serviceLinked]);
        update(plane, { iamRoles: [b] });
        assert.deepEqual(statuses(plane), { AWSServiceRoleForRedshift: "in-sync", b: "in-sync" });
        assert.equal(
            refusal(() => update(plane, { iamRoles: [b, serviceLinked] })),
            `ValidationException: The IAM Role ARN ${serviceLinked} can't be used since it's a AWS service-linked IAM role.`,
        );
    });
});
