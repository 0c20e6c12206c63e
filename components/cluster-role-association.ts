import * as pulumi from "@pulumi/pulumi";
import { clusterRoleAssociationProblems } from "../association/rules/cluster-role-association-problems";
import { isRecord } from "../problems/is-record";
import { Cluster } from "../trust";
import { trustWarnings } from "../trust/trust-warnings";
import { associationRules } from "./association-rules";
import { check, Rules } from "./check";
import { clusterAssociation } from "./cluster-association";
import { ClusterRoleAssociationArgs } from "./cluster-role-association-args";
import { clusterOf } from "./plain-handle";

/**
 * Associates a role that is there already with a cluster: for the clusters of `grants`, for a cluster in another
 * Region, or for a role that is made elsewhere. It adds and removes this one role, and leaves all others alone.
 *
 * ```ts
 * new ClusterRoleAssociation("reporting", {
 *     cluster: { clusterIdentifier: "reporting", region: "eu-west-1" },
 *     roleArn: role.readyArn,
 * });
 * ```
 */
export class ClusterRoleAssociation extends pulumi.ComponentResource {
    /** The role's ARN, once the association is in sync. */
    public readonly readyArn: pulumi.Output<string>;

    public constructor(name: string, args: ClusterRoleAssociationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("redshift-iam:index:ClusterRoleAssociation", name, {}, opts);
        const checked = check(this, `ClusterRoleAssociation "${name}"`, withPlainCluster(args), rulesOf(this, opts));

        const { cluster, roleArn, ...given } = checked.args;
        const arn = checked.gated(pulumi.output(roleArn));
        const association = clusterAssociation(
            `${name}-association`,
            cluster,
            { ...given, roleArn: arn },
            { parent: this, customTimeouts: opts?.customTimeouts },
        );

        this.readyArn = pulumi.all([arn, association.id]).apply(([readyArn]) => readyArn);
        this.registerOutputs({ readyArn: this.readyArn });
    }
}

function rulesOf(component: pulumi.Resource, opts?: pulumi.ComponentResourceOptions): Rules {
    return associationRules(component, opts, clusterRoleAssociationProblems, ({ cluster }) =>
        trustWarnings({ cluster: cluster as Cluster }),
    );
}

function withPlainCluster(args: ClusterRoleAssociationArgs): ClusterRoleAssociationArgs {
    const given: unknown = args;
    return isRecord(given) ? { ...args, cluster: clusterOf(args.cluster) } : args;
}
