/** The resources of which the policies compare two, by their types. */
export const types = {
    cluster: "aws:redshift/cluster:Cluster",
    clusterIamRoles: "aws:redshift/clusterIamRoles:ClusterIamRoles",
} as const;
