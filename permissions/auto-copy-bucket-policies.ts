import { bucketArn, S3Location } from "./resources/s3-location";
import { regionalArn } from "./resources/arn";
import { Where } from "./where";

/**
 * The policy of each bucket that an S3 event integration watches, in JSON, by the bucket's name: Redshift itself, not
 * the role, asks S3 to tell of new objects. It is narrowed to the integrations of one account, in the Regions in which the role is used. AWS's sample
 * has the resource `arn:aws:s3:::bucket:*`, which is no bucket's ARN: this has the bucket's.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/loading-data-copy-job.html
 */
export function autoCopyBucketPolicies(
    locations: readonly Pick<S3Location, "bucket">[],
    where: Pick<Where, "region" | "alsoIn" | "accountId">,
): Record<string, string> {
    return Object.fromEntries(locations.map((location) => [location.bucket, bucketPolicy(location, where)]));
}

function bucketPolicy(
    location: Pick<S3Location, "bucket">,
    where: Pick<Where, "region" | "alsoIn" | "accountId">,
): string {
    const integrations = [where.region, ...(where.alsoIn ?? [])].map((region) =>
        regionalArn({ ...where, region }, "redshift", "integration:*"),
    );
    return JSON.stringify({
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "redshift.amazonaws.com" },
                Action: ["s3:GetBucketNotification", "s3:PutBucketNotification", "s3:GetBucketLocation"],
                Resource: bucketArn(location, where),
                Condition: {
                    StringEquals: { "aws:SourceAccount": where.accountId },
                    ArnLike: { "aws:SourceArn": integrations.length === 1 ? integrations[0] : integrations },
                },
            },
        ],
    });
}
