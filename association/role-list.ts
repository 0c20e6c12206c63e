/** A role in the list of a cluster or a namespace. Service-linked roles, which only AWS manages, are left out. */
export interface ListedRole {
    arn: string;
    /** AWS's ApplyStatus: `in-sync`, `adding` or `removing`. */
    applyStatus: string;
}

/** The roles of a cluster or a namespace, as AWS lists them. */
export interface RoleList {
    roles: readonly ListedRole[];
    defaultRoleArn: string | undefined;
    /** The account that the cluster or namespace is in, as far as AWS tells. */
    accountId: string | undefined;
    /** AWS's status of the cluster or namespace, such as `available`. */
    status: string;
    /** What the status means for a change of the list. */
    takesChanges: "now" | "later" | "never";
}

/** A change of the list: what is not named stays as it is. */
export interface Change {
    add: readonly string[];
    remove: readonly string[];
    /** The new default role; empty text for none. Default: it is left alone, and goes where its role is removed. */
    defaultRoleArn?: string;
}

/** What has a list of roles: a provisioned cluster, or a Serverless namespace. */
export interface Warehouse {
    /** How messages name it: `cluster examplecluster in us-east-1`. */
    readonly name: string;
    readonly kind: WarehouseKind;
    /** How many roles AWS allows; `undefined` where that is not documented. */
    readonly quota: number | undefined;
    /** Its identifier. */
    readonly id: string;
    readonly region: string;
    /** How old a list may be, in milliseconds, when a change is written on its ground. */
    readonly freshFor: number;
    /** How long the list must stay as wanted, in milliseconds, until it is sure to. */
    readonly holdsAfter: number;
    /** The list; `undefined` where the cluster or namespace does not exist. */
    read: () => Promise<RoleList | undefined>;
    /** Makes a change on the ground of the list that was just read. */
    write: (change: Change, seen: RoleList) => Promise<void>;
}

/** What differs between clusters and namespaces in what people are told. */
export interface WarehouseKind {
    noun: "cluster" | "namespace";
    /** The argument that names it. */
    identifier: "clusterIdentifier" | "namespaceName";
    /** The service principal that `iam:PassRole` is asked for. */
    principal: string;
    /** The calls that reading and writing the list need. */
    actions: readonly string[];
    /** The API call that writes the list, as CloudTrail names it. */
    writes: string;
    /** What else may own the whole list. */
    owners: string;
}
