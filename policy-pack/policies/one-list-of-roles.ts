import { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { isSameCluster } from "../stack/clusters";
import { propertiesOf } from "../stack/resource";
import { types } from "../stack/types";

/**
 * `iamRoles` of a cluster and a `ClusterIamRoles` for it: each is the whole list, and removes the other's roles. What the program
 * gives is seen when the cluster is registered: its state has the roles that it has, whoever put them there.
 *
 * @see https://www.pulumi.com/registry/packages/aws/api-docs/redshift/clusteriamroles/
 */
export function oneListOfRoles(): ResourceValidationPolicy & StackValidationPolicy {
    const withList = new Set<string>();
    return {
        name: "one-list-of-roles",
        description: "A cluster with a ClusterIamRoles must have no iamRoles of its own.",
        enforcementLevel: "mandatory",
        validateResource: (resource) => {
            const { iamRoles = [] } = propertiesOf(resource.props);
            // A list that is not known yet is one.
            if (resource.type === types.cluster && !(Array.isArray(iamRoles) && iamRoles.length === 0)) {
                withList.add(resource.urn);
            }
        },
        validateStack: ({ resources }, reportViolation) => {
            const clusters = resources.filter(({ urn }) => withList.has(urn));
            for (const list of resources.filter(({ type }) => type === types.clusterIamRoles)) {
                for (const cluster of clusters.filter((one) => isSameCluster(one, list))) {
                    reportViolation(
                        `ClusterIamRoles "${list.name}" is of the cluster "${cluster.name}", which has iamRoles too: each is the whole list of its roles, and removes the other's. Leave iamRoles out of the cluster.`,
                        list.urn,
                    );
                }
            }
        },
    };
}
