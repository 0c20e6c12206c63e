import assert from "node:assert/strict";
import { clusterWarehouse } from "../../../association/aws/cluster-warehouse";
import { namespaceWarehouse } from "../../../association/aws/namespace-warehouse";
import { refusalOf } from "../../../association/aws/refusal";
import { RoleList, Warehouse } from "../../../association/role-list";
import { refused } from "../../../association/texts";
import { role } from "../control-plane/roles";

const never = () => Promise.reject(new Error("not called"));
const cluster = clusterWarehouse({ describeClusters: never, modifyClusterIamRoles: never }, "c", "us-east-1");
const namespace = namespaceWarehouse({ getNamespace: never, updateNamespace: never }, "n", "us-east-1");
const list: RoleList = {
    roles: [{ arn: role("gone"), applyStatus: "in-sync" }],
    defaultRoleArn: undefined,
    accountId: "123456789012",
    status: "available",
    takesChanges: "now",
};
const change = { add: [role("mine")], remove: [] };

function error(name: string, message: string, more: object = {}): Error {
    return Object.assign(new Error(message), { name, ...more });
}

function told(warehouse: Warehouse, thrown: Error, written?: { change: typeof change; list: RoleList }): string {
    return refused(warehouse, refusalOf(thrown), thrown, written);
}

describe("What is told of a refusal", () => {
    it("names the role that Redshift does not take, where it is another one of the namespace's list", () => {
        // It was our own role's trust policy that people were sent to.
        const gone = `The IAM role ${role("gone")} is not valid. The IAM role must delegate access to an Amazon Redshift account.`;
        assert.equal(
            told(namespace, error("ValidationException", gone), { change, list }),
            `The list of the namespace n in us-east-1 has a role that Redshift does not take, ${role("gone")}: it is gone, or its trust policy has changed. Remove it from the list, or mend it. AWS says ValidationException, "${gone}".`,
        );
    });

    it("is of reading, where reading was denied", () => {
        assert.equal(
            told(cluster, error("AccessDenied", "User: u is not authorized")),
            'The credentials may not read the roles of the cluster c in us-east-1. They need redshift:DescribeClusters, redshift:ModifyClusterIamRoles, and iam:PassRole on the role, with iam:PassedToService redshift.amazonaws.com. AWS says AccessDenied, "User: u is not authorized".',
        );
    });

    it("is of the credentials, where a file of theirs is missing, and not of the network", () => {
        const missing = error("Error", "ENOENT: no such file or directory, open '/var/run/token'", { code: "ENOENT" });
        assert.match(told(cluster, missing), /^The credentials do not work\. .* says Error, "ENOENT: no such file/);
    });
});
