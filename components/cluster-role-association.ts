import * as pulumi from "@pulumi/pulumi";
import { clusterRoleAssociationProblems } from "../association/cluster-role-association-problems";
import { isRecord } from "../problems/is-record";
import { Cluster } from "../trust";
import { trustWarnings } from "../trust/trust-warnings";
import { check, Rules } from "./check";
import { ClusterRoleAssociationArgs } from "./cluster-role-association-args";
import { exclusiveAssociation } from "./exclusive-association";
import { clusterOf } from "./redshift-cluster";

/**
 * Associates a role that is there already with a cluster: for the clusters of `grants`, for a cluster in another
 * Region, or for several roles on one cluster.
 *
 * ```ts
 * new ClusterRoleAssociation("reporting", {
 *     cluster: { clusterIdentifier: "reporting", region: "eu-west-1" },
 *     roleArn: role.readyArn,
 *     mode: "exclusive",
 * });
 * ```
 */
export class ClusterRoleAssociation extends pulumi.ComponentResource {
    /** The role's ARN, once the association is in sync. */
    public readonly readyArn: pulumi.Output<string>;

    public constructor(name: string, args: ClusterRoleAssociationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("redshift-iam:index:ClusterRoleAssociation", name, {}, opts);
        const subject = `ClusterRoleAssociation "${name}"`;
        const checked = check(this, subject, withPlainCluster(args), rules);

        const { roleArn, ...given } = checked.args;
        const arn = checked.gated(pulumi.output(roleArn));
        const association = exclusiveAssociation(`${name}-association`, { ...given, roleArn: arn }, { parent: this });

        this.readyArn = pulumi.all([arn, association.id]).apply(([readyArn]) => readyArn);
        this.registerOutputs({ readyArn: this.readyArn });
    }
}

const rules: Rules = {
    problemsOf: clusterRoleAssociationProblems,
    warningsOf: ({ cluster }) => trustWarnings({ cluster: cluster as Cluster }),
    lookUp: () => ({}),
};

function withPlainCluster(args: ClusterRoleAssociationArgs): ClusterRoleAssociationArgs {
    const given: unknown = args;
    return isRecord(given) ? { ...args, cluster: clusterOf(args.cluster) } : args;
}
