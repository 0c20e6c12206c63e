/** The resources that the policies look at, by their types. */
export const types = {
    role: "aws:iam/role:Role",
    rolePolicy: "aws:iam/rolePolicy:RolePolicy",
    rolePolicyAttachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    policy: "aws:iam/policy:Policy",
    cluster: "aws:redshift/cluster:Cluster",
    clusterIamRoles: "aws:redshift/clusterIamRoles:ClusterIamRoles",
    namespace: "aws:redshiftserverless/namespace:Namespace",
} as const;
