import { DescribeClustersCommand, ModifyClusterIamRolesCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import { AwsConfig } from "./aws-config";
import { ClusterApi } from "./cluster-warehouse";
import { clientSettings, Connection, credentialsOf } from "./connection";

const requestTimeout = 30_000;

/** Redshift's calls, by the AWS SDK. */
export function clusterApi(config: AwsConfig, connection: Connection, region: string): ClusterApi {
    const credentials = credentialsOf(config, connection, region);
    const client = new RedshiftClient(clientSettings(config, credentials, "redshift", region, requestTimeout));
    return {
        describeClusters: (input) => client.send(new DescribeClustersCommand(input)),
        modifyClusterIamRoles: (input) => client.send(new ModifyClusterIamRolesCommand(input)),
    };
}
