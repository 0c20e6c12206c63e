import { GetBucketEncryptionCommand, GetBucketPolicyCommand, HeadObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { awsError } from "../../association/aws/refusal";
import { partitionOf } from "../../trust/region";
import { Answer } from "../answer";
import { BucketPolicy, Calls, Encryption } from "../calls";
import { answerOf } from "./answer-of";
import { ClientConfig } from "./session";

const missing = ["NoSuchBucket"];

/** What is read of S3: nothing of what an object holds. */
export function s3Calls(config: ClientConfig): Pick<Calls, "getBucketPolicy" | "getBucketEncryption" | "headObject"> {
    // A bucket may be in another Region than the cluster.
    const client = new S3Client({ ...config, followRegionRedirects: true });
    const arnOf = (name: string) => `arn:${partitionOf(config.region)}:s3:::${name}`;
    return {
        getBucketPolicy: async (bucket) =>
            ofThisAccount(
                await answerOf({ operation: "GetBucketPolicy", on: arnOf(bucket), missing }, () =>
                    policyOf(client, bucket),
                ),
            ),
        getBucketEncryption: (bucket) =>
            answerOf({ operation: "GetBucketEncryption", on: arnOf(bucket), missing }, () =>
                encryptionOf(client, bucket),
            ),
        headObject: (bucket, key) =>
            answerOf(
                {
                    operation: "HeadObject",
                    on: arnOf(`${bucket}/${key}`),
                    missing: [...missing, "NotFound", "NoSuchKey"],
                },
                async () => {
                    const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
                    return encryption(head.ServerSideEncryption, head.SSEKMSKeyId);
                },
            ),
    };
}

async function policyOf(client: S3Client, bucket: string): Promise<BucketPolicy> {
    try {
        const { Policy: policy } = await client.send(new GetBucketPolicyCommand({ Bucket: bucket }));
        return { policy };
    } catch (error) {
        if (awsError(error).name === "NoSuchBucketPolicy") {
            return { policy: undefined };
        }
        throw error;
    }
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketPolicy.html */
function ofThisAccount(answer: Answer<BucketPolicy>): Answer<BucketPolicy> {
    return answer.is === "refused" && answer.because.startsWith("MethodNotAllowed")
        ? {
              ...answer,
              because: "the bucket is of another account, whose credentials alone see its policy",
              why: "other account",
          }
        : answer;
}

async function encryptionOf(client: S3Client, bucket: string): Promise<Encryption> {
    try {
        const { ServerSideEncryptionConfiguration: rules } = await client.send(
            new GetBucketEncryptionCommand({ Bucket: bucket }),
        );
        const byDefault = rules?.Rules?.[0]?.ApplyServerSideEncryptionByDefault;
        return encryption(byDefault?.SSEAlgorithm, byDefault?.KMSMasterKeyID);
    } catch (error) {
        if (awsError(error).name === "ServerSideEncryptionConfigurationNotFoundError") {
            return encryption(undefined, undefined);
        }
        throw error;
    }
}

/** `AES256`, `aws:kms`, `aws:kms:dsse` */
function encryption(algorithm: string | undefined, keyId: string | undefined): Encryption {
    return { kms: algorithm?.startsWith("aws:kms") === true, keyId };
}
