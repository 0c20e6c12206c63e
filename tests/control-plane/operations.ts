import { ApplyStatus } from "./role-list";

/** The operations that there are, with what they take and answer: the SDK's shapes, as far as they are about roles. */
export interface Operations {
    DescribeClusters: { input: DescribeClustersInput; output: { Clusters: ClusterOutput[] } };
    ModifyClusterIamRoles: { input: ModifyClusterIamRolesInput; output: { Cluster: ClusterOutput } };
    GetNamespace: { input: GetNamespaceInput; output: { namespace: NamespaceOutput } };
    GetWorkgroup: { input: GetWorkgroupInput; output: { workgroup: WorkgroupOutput } };
    UpdateNamespace: { input: UpdateNamespaceInput; output: { namespace: NamespaceOutput } };
    AssumeRole: { input: AssumeRoleInput; output: AssumeRoleOutput };
}

export type Operation = keyof Operations;
export type Input<O extends Operation> = Operations[O]["input"];
export type Output<O extends Operation> = Operations[O]["output"];

export interface DescribeClustersInput {
    ClusterIdentifier?: string;
}

export interface ModifyClusterIamRolesInput {
    ClusterIdentifier: string;
    AddIamRoles?: string[];
    RemoveIamRoles?: string[];
    DefaultIamRoleArn?: string;
}

export interface ClusterOutput {
    ClusterIdentifier: string;
    ClusterStatus: string;
    ClusterNamespaceArn: string;
    DefaultIamRoleArn?: string;
    EnhancedVpcRouting?: boolean;
    IamRoles: { IamRoleArn: string; ApplyStatus: ApplyStatus }[];
}

export interface GetNamespaceInput {
    namespaceName: string;
}

export interface UpdateNamespaceInput {
    namespaceName: string;
    iamRoles?: string[];
    defaultIamRoleArn?: string;
}

export interface NamespaceOutput {
    namespaceName: string;
    namespaceArn: string;
    status: NamespaceStatus;
    defaultIamRoleArn?: string;
    /** Texts in several spellings: see role-spelling.ts. */
    iamRoles: string[];
}

export type NamespaceStatus = "AVAILABLE" | "MODIFYING" | "DELETING";

export interface GetWorkgroupInput {
    workgroupName: string;
}

export interface WorkgroupOutput {
    workgroupName: string;
    namespaceName: string;
    workgroupId: string;
    workgroupArn: string;
    status: WorkgroupStatus;
    enhancedVpcRouting?: boolean;
}

export type WorkgroupStatus = "CREATING" | "AVAILABLE" | "MODIFYING" | "DELETING";

export interface AssumeRoleInput {
    RoleArn: string;
    RoleSessionName: string;
    ExternalId?: string;
}

export interface AssumeRoleOutput {
    /** Without the time at which they expire: that is for the clients' clock, not for the simulated one. */
    Credentials: { AccessKeyId: string; SecretAccessKey: string; SessionToken: string };
    AssumedRoleUser: { AssumedRoleId: string; Arn: string };
}
