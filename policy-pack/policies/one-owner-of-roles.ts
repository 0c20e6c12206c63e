import { StackValidationPolicy } from "@pulumi/policy";
import { isSameCluster } from "../stack/clusters";
import { types } from "../stack/types";

/**
 * `ClusterIamRoles` is the whole list of a cluster's roles: of two, each removes the other's roles.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/13570
 */
export const oneOwnerOfRoles: StackValidationPolicy = {
    name: "one-owner-of-roles",
    description: "A cluster must have one ClusterIamRoles at most.",
    enforcementLevel: "mandatory",
    validateStack: ({ resources }, reportViolation) => {
        const lists = resources.filter(({ type }) => type === types.clusterIamRoles);
        for (const list of lists) {
            // Under each of them: the order of resources is nobody's.
            for (const other of lists.filter((one) => one !== list && isSameCluster(one, list))) {
                reportViolation(
                    `ClusterIamRoles "${list.name}" and "${other.name}" are of one cluster: each is the whole list of its roles, and removes the other's. Name all roles in one of them, or associate each with a ClusterRoleAssociation of pulumi-redshift-iam.`,
                    list.urn,
                );
            }
        }
    },
};
