import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient } from "@aws-sdk/client-kms";
import { Calls } from "../calls";
import { answerOf } from "./answer-of";
import { ClientConfig } from "./session";

const missing = ["NotFoundException"];

/** What is read of KMS: of keys, never what they encrypt. */
export function kmsCalls(config: ClientConfig): Pick<Calls, "describeKey" | "getKeyPolicy"> {
    // A bucket's key is in the bucket's Region, which a key's ARN has.
    const clientFor = (key: string) =>
        new KMSClient({ ...config, region: /^arn:[^:]+:kms:([^:]+):/.exec(key)?.[1] ?? config.region });
    return {
        describeKey: (keyId) =>
            answerOf({ operation: "DescribeKey", on: keyId, missing }, async () => {
                const { KeyMetadata: key } = await clientFor(keyId).send(new DescribeKeyCommand({ KeyId: keyId }));
                return {
                    arn: key?.Arn ?? keyId,
                    state: key?.KeyState ?? "unknown",
                    awsManaged: key?.KeyManager === "AWS",
                };
            }),
        getKeyPolicy: (keyArn) =>
            answerOf({ operation: "GetKeyPolicy", on: keyArn, missing }, async () => {
                const { Policy: policy } = await clientFor(keyArn).send(new GetKeyPolicyCommand({ KeyId: keyArn }));
                return policy ?? "{}";
            }),
    };
}
