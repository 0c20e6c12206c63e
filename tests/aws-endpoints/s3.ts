import { ServerResponse } from "node:http";
import { ApiError } from "../control-plane/api-error";
import { elements } from "../control-plane/wire/xml";

/** A bucket that is there before the test begins. */
export interface BucketSetUp {
    name: string;
    policy?: object;
    /** Default: by S3's own keys, as every bucket's is since 2023. */
    encryption?: EncryptionSetUp;
    objects?: Readonly<Record<string, EncryptionSetUp>>;
    /** Whether it is of another account, whose policies S3 does not show. */
    foreign?: boolean;
}

export interface EncryptionSetUp {
    algorithm: "AES256" | "aws:kms";
    keyId?: string;
}

/** Buckets, as S3's REST protocol tells them. */
export class S3 {
    private readonly buckets = new Map<string, BucketSetUp>();

    public addBucket(bucket: BucketSetUp): void {
        this.buckets.set(bucket.name, bucket);
    }

    public answer(operation: string, path: string, response: ServerResponse): string {
        const [, name = "", key = ""] = /^\/([^/?]+)\/?([^?]*)/.exec(path) ?? [];
        const bucket = this.buckets.get(name);
        if (bucket === undefined) {
            throw new ApiError("NoSuchBucket", "The specified bucket does not exist", 404);
        }
        switch (operation) {
            case "GetBucketPolicy":
                return policyOf(bucket);
            case "GetBucketEncryption":
                return encryptionOf(bucket);
            default:
                return head(bucket, decodeURIComponent(key), response);
        }
    }
}

function policyOf({ policy, foreign }: BucketSetUp): string {
    if (foreign === true) {
        throw new ApiError("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
    }
    if (policy === undefined) {
        throw new ApiError("NoSuchBucketPolicy", "The bucket policy does not exist", 404);
    }
    return JSON.stringify(policy);
}

function encryptionOf({ encryption = { algorithm: "AES256" } }: BucketSetUp): string {
    const rule = {
        ApplyServerSideEncryptionByDefault: {
            SSEAlgorithm: encryption.algorithm,
            KMSMasterKeyID: encryption.keyId,
        },
    };
    return `<ServerSideEncryptionConfiguration>${elements({ Rule: rule })}</ServerSideEncryptionConfiguration>`;
}

function head({ objects = {} }: BucketSetUp, key: string, response: ServerResponse): string {
    const object = objects[key];
    if (object === undefined) {
        throw new ApiError("NotFound", "", 404);
    }
    response.setHeader("x-amz-server-side-encryption", object.algorithm);
    if (object.keyId !== undefined) {
        response.setHeader("x-amz-server-side-encryption-aws-kms-key-id", object.keyId);
    }
    return "";
}
