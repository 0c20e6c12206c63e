import { IAMClient } from "@aws-sdk/client-iam";

/** A client for an IAM on this machine. The account is moto's own, 123456789012. */
export function iamClient(endpoint: string, maxAttempts: number): IAMClient {
    const credentials = { accessKeyId: "test", secretAccessKey: "test" };
    return new IAMClient({ endpoint, region: "us-east-1", credentials, maxAttempts });
}
