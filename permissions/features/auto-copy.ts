import { Feature } from "../feature";
import { S3Location, s3Location } from "../resources/s3-location";
import { readStatements } from "./copy-from-s3";

/**
 * `COPY t FROM 's3://bucket/prefix' IAM_ROLE … JOB CREATE j AUTO ON`: the role as COPY from S3 has it. The S3 event
 * integration that starts the job needs more, which no role gives: a bucket policy (`autoCopyBucketPolicies`) and a
 * resource policy of the namespace.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/loading-data-copy-job.html
 */
export const autoCopy: Feature<S3Location> = {
    list: {
        id: "autoCopy",
        name: "a list of S3 locations",
        example: s3Location.example,
        ifEmpty: "Leave autoCopy out where no COPY JOB runs.",
    },
    element: s3Location,
    // The buckets' policies have it.
    needsAccount: true,
    statements: readStatements,
};
