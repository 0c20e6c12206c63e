import {
    GetNamespaceCommand,
    GetWorkgroupCommand,
    RedshiftServerlessClient,
} from "@aws-sdk/client-redshift-serverless";
import { namespaceRole } from "../../association/aws/namespace-role";
import { isServiceLinked } from "../../association/aws/service-linked";
import { whereIs } from "../../trust/arn";
import { Calls } from "../calls";
import { answerOf } from "./answer-of";
import { ClientConfig } from "./session";

const missing = ["ResourceNotFoundException"];

/** What is read of Redshift Serverless. */
export function serverlessCalls(config: ClientConfig): Pick<Calls, "getWorkgroup" | "getNamespace"> {
    const client = new RedshiftServerlessClient(config);
    return {
        getWorkgroup: (workgroupName) =>
            answerOf({ operation: "GetWorkgroup", on: "*", missing }, async () => {
                const { workgroup } = await client.send(new GetWorkgroupCommand({ workgroupName }));
                return {
                    status: (workgroup?.status ?? "unknown").toLowerCase(),
                    workgroupId: workgroup?.workgroupId ?? "",
                    accountId: whereIs(workgroup?.workgroupArn ?? "").accountId,
                    enhancedVpcRouting: workgroup?.enhancedVpcRouting === true,
                    namespaceName: workgroup?.namespaceName ?? "",
                };
            }),
        getNamespace: (namespaceName) =>
            answerOf({ operation: "GetNamespace", on: "*", missing }, async () => {
                const { namespace } = await client.send(new GetNamespaceCommand({ namespaceName }));
                return {
                    status: (namespace?.status ?? "unknown").toLowerCase(),
                    list: {
                        roles: (namespace?.iamRoles ?? [])
                            .map(namespaceRole)
                            .filter(({ arn }) => !isServiceLinked(arn)),
                        defaultRoleArn: namespace?.defaultIamRoleArn === "" ? undefined : namespace?.defaultIamRoleArn,
                    },
                };
            }),
    };
}
