import { PulumiFn } from "@pulumi/pulumi/automation";
// As it is built: the source would be compiled anew for each process.
import { ClusterRoleAssociation, NamespaceRoleAssociation, RedshiftRole } from "pulumi-redshift-iam";
import { arn } from "../engine/warehouse";

/** One of the stacks that share the example cluster and the example namespace. */
export interface Sharing {
    /** Of the role that it has in both lists. */
    roleName: string;
    /** Whether it makes the role too; else the role is there already. */
    makesRole: boolean;
}

const cluster = { clusterIdentifier: "examplecluster" };
const namespace = { namespaceName: "examplenamespace" };

export function program({ roleName, makesRole }: Sharing): PulumiFn {
    return () => {
        if (makesRole) {
            new RedshiftRole("mine", { cluster, namespace, roleName });
        } else {
            new ClusterRoleAssociation("in-cluster", { cluster, roleArn: arn(roleName) });
            new NamespaceRoleAssociation("in-namespace", { namespace, roleArn: arn(roleName) });
        }
        return Promise.resolve({});
    };
}
