import { AwsConfig } from "../../../association/aws/aws-config";
import { clusters, namespaces, Warehouses } from "../../../association/aws/warehouses";
import { ApiError } from "../../control-plane/api-error";
import { ControlPlane, View } from "../../control-plane/control-plane";
import { messages } from "../../control-plane/messages";
import { Operation } from "../../control-plane/operations";

export const region = "us-east-1";

/** What is set up before an operation. */
export interface SetUp {
    roles?: string[];
    defaultRoleArn?: string;
    region?: string;
    accountId?: string;
}

/** What clusters and namespaces have in common, and what differs between them for a test. */
export interface Kind {
    noun: "cluster" | "namespace";
    id: string;
    /** The input of the call that reads it, which also are the properties that name it. */
    named: Record<string, string>;
    read: Operation;
    write: Operation;
    warehouses: (config: AwsConfig) => Warehouses;
    add: (plane: ControlPlane, setUp: SetUp) => void;
    remove: (plane: ControlPlane) => void;
    view: (plane: ControlPlane, region?: string) => View;
    setStatus: (plane: ControlPlane, status: "busy" | "deleting", forMs?: number) => void;
    /** How its status reads when it is busy. */
    busyStatus: string;
    /** What AWS says while it is busy. */
    busy: ApiError;
    throttling: ApiError;
    denied: ApiError;
}

export const cluster: Kind = {
    noun: "cluster",
    id: "examplecluster",
    named: { clusterIdentifier: "examplecluster" },
    read: "DescribeClusters",
    write: "ModifyClusterIamRoles",
    warehouses: clusters,
    add: (plane, setUp) => {
        plane.addCluster({ clusterIdentifier: "examplecluster", ...setUp });
    },
    remove: (plane) => {
        plane.removeCluster(region, "examplecluster");
    },
    view: (plane, where = region) => plane.cluster(where, "examplecluster"),
    setStatus: (plane, status, forMs = Infinity) => {
        plane.setClusterStatus(region, "examplecluster", status === "busy" ? "creating" : status, { for: forMs });
    },
    busyStatus: "creating",
    busy: new ApiError("InvalidClusterStateFault", messages.clusterBusy),
    throttling: new ApiError("Throttling", "Rate exceeded"),
    denied: new ApiError("AccessDenied", "User: deployer is not authorized to perform this action", 403),
};

export const namespace: Kind = {
    noun: "namespace",
    id: "examplenamespace",
    named: { namespaceName: "examplenamespace" },
    read: "GetNamespace",
    write: "UpdateNamespace",
    warehouses: namespaces,
    add: (plane, setUp) => {
        plane.addNamespace({ namespaceName: "examplenamespace", ...setUp });
    },
    remove: (plane) => {
        plane.removeNamespace(region, "examplenamespace");
    },
    view: (plane, where = region) => plane.namespace(where, "examplenamespace"),
    setStatus: (plane, status, forMs = Infinity) => {
        const own = status === "busy" ? "MODIFYING" : "DELETING";
        plane.setNamespaceStatus(region, "examplenamespace", own, { for: forMs });
    },
    busyStatus: "modifying",
    busy: new ApiError("ConflictException", messages.namespaceBusy, 409),
    throttling: new ApiError("ThrottlingException", "Rate exceeded", 429),
    denied: new ApiError("AccessDeniedException", "User: deployer is not authorized to perform this action", 400),
};

export const kinds = [cluster, namespace];
