import {
    GetNamespaceCommand,
    RedshiftServerlessClient,
    UpdateNamespaceCommand,
} from "@aws-sdk/client-redshift-serverless";
import { AwsConfig } from "./aws-config";
import { clientSettings, Connection, credentialsOf } from "./connection";
import { NamespaceApi, writeTimeout } from "./namespace-warehouse";

/** Redshift Serverless's calls, by the AWS SDK. */
export function namespaceApi(config: AwsConfig, connection: Connection, region: string): NamespaceApi {
    const credentials = credentialsOf(config, connection, region);
    const client = new RedshiftServerlessClient(
        clientSettings(config, credentials, "redshiftserverless", region, writeTimeout),
    );
    return {
        getNamespace: (input) => client.send(new GetNamespaceCommand(input)),
        updateNamespace: (input) => client.send(new UpdateNamespaceCommand(input)),
    };
}
