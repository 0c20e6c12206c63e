import { Cluster as ClusterOutput, DescribeClustersCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import { isServiceLinked } from "../../association/aws/service-linked";
import { whereIs } from "../../trust/arn";
import { Calls, Cluster, ListedRole } from "../calls";
import { answerOf } from "./answer-of";
import { ClientConfig } from "./session";

/** What is read of Redshift. */
export function redshiftCalls(config: ClientConfig): Pick<Calls, "describeCluster"> {
    const client = new RedshiftClient(config);
    return {
        describeCluster: (clusterIdentifier) =>
            answerOf(
                { operation: "DescribeClusters", on: "*", missing: ["ClusterNotFoundFault", "ClusterNotFound"] },
                async () => {
                    const input = { ClusterIdentifier: clusterIdentifier };
                    const { Clusters: clusters } = await client.send(new DescribeClustersCommand(input));
                    return clusterOf(clusters?.[0] ?? {});
                },
            ),
    };
}

function clusterOf(cluster: ClusterOutput): Cluster {
    const { ClusterStatus, ClusterNamespaceArn, DefaultIamRoleArn, EnhancedVpcRouting, IamRoles } = cluster;
    return {
        status: ClusterStatus ?? "unknown",
        accountId: whereIs(ClusterNamespaceArn ?? "").accountId,
        enhancedVpcRouting: EnhancedVpcRouting === true,
        list: {
            roles: (IamRoles ?? []).flatMap(
                ({ IamRoleArn: arn, ApplyStatus: applyStatus = "in-sync" }): ListedRole[] =>
                    arn === undefined || isServiceLinked(arn) ? [] : [{ arn, applyStatus }],
            ),
            defaultRoleArn: DefaultIamRoleArn === "" ? undefined : DefaultIamRoleArn,
        },
    };
}
