import { Feature } from "../feature";
import { regionalArn } from "../resources/arn";
import { ModelBucket, modelBucket } from "../resources/model-bucket";
import { bucketArn, keyStatements, objectsArn } from "../resources/s3-location";
import { PermissionStatement } from "../statement";
import { Where } from "../where";

/**
 * `CREATE MODEL … IAM_ROLE … SETTINGS (S3_BUCKET 'bucket')`: Redshift ML, which trains in Amazon SageMaker and assumes
 * the role there too. AWS has two policies for it, and this is what both name: the Management Guide's actions on
 * resources of SageMaker named `*redshift*`, as Redshift names what it makes, with the Developer Guide's further
 * actions on endpoints and models. Its `sagemaker:*Job*` on `*` is not given, nor anything on other buckets.
 *
 * CREATE MODEL makes a folder of its own in the bucket; AWS does not document its name, so the whole bucket is allowed. An
 * endpoint of yours that is not named `*redshift*` (FROM SAGEMAKER) needs `sagemaker:InvokeEndpoint` in `inlinePolicies`;
 * so do the `ec2:` actions of training in a VPC.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-identity-based.html#iam-permission-ml
 * @see https://docs.aws.amazon.com/redshift/latest/dg/getting-started-machine-learning.html#admin-setup
 */
export const machineLearning: Feature<ModelBucket> = {
    list: {
        id: "machineLearning",
        name: "a list of buckets",
        example: modelBucket.example,
        ifEmpty: "Leave machineLearning out where no models are made.",
    },
    element: modelBucket,
    needsAccount: true,
    statements: (bucket, where) => [
        ...sageMakerStatements(where),
        passRole(where),
        ...dataStatements(bucket, where),
        ...keyStatements(bucket, [
            "kms:CreateGrant",
            "kms:Decrypt",
            "kms:DescribeKey",
            "kms:Encrypt",
            "kms:GenerateDataKey*",
        ]),
        ...imageStatements(where),
        logs(where),
        metrics,
    ],
};

/** What may be done with each type of resource, by the type's name in its ARN. */
const sageMakerActions: Readonly<Record<string, readonly string[]>> = {
    "automl-job": ["CreateAutoMLJob", "DescribeAutoMLJob", "StopAutoMLJob", "AddTags"],
    "training-job": ["CreateTrainingJob", "DescribeTrainingJob", "StopTrainingJob", "AddTags"],
    "processing-job": ["CreateProcessingJob", "DescribeProcessingJob", "StopProcessingJob", "AddTags"],
    "compilation-job": ["CreateCompilationJob", "DescribeCompilationJob", "StopCompilationJob", "AddTags"],
    "transform-job": ["DescribeTransformJob", "AddTags"],
    model: ["CreateModel", "DeleteModel", "AddTags"],
    "endpoint-config": ["CreateEndpoint", "CreateEndpointConfig", "DeleteEndpointConfig", "AddTags"],
    endpoint: ["CreateEndpoint", "DescribeEndpoint", "InvokeEndpoint", "DeleteEndpoint", "AddTags"],
};

function sageMakerStatements(where: Where): PermissionStatement[] {
    return [
        ...Object.entries(sageMakerActions).map(([type, names]) => ({
            actions: names.map((name) => `sagemaker:${name}`),
            resources: [regionalArn(where, "sagemaker", `${type}/*redshift*`)],
        })),
        // It takes no resource, so that the guide's `automl-job/*redshift*` could never allow it.
        { actions: ["sagemaker:ListCandidatesForAutoMLJob"], resources: ["*"] },
    ];
}

/** SageMaker works by the same role: Redshift passes it on. */
function passRole({ roleArn }: Where): PermissionStatement {
    const services = ["redshift.amazonaws.com", "sagemaker.amazonaws.com"];
    return {
        actions: ["iam:PassRole"],
        resources: [roleArn],
        condition: { StringEquals: { "iam:PassedToService": services } },
    };
}

function dataStatements(bucket: ModelBucket, where: Where): PermissionStatement[] {
    return [
        { actions: ["s3:GetBucketLocation", "s3:ListBucket"], resources: [bucketArn(bucket, where)] },
        {
            actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
            resources: [objectsArn(bucket, where)],
        },
    ];
}

/**
 * The algorithms' images lie in repositories of AWS's accounts, others in each Region: AWS's policy has `*`. Only the
 * token takes no resource.
 */
function imageStatements({ region }: Where): PermissionStatement[] {
    return [
        { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
        {
            actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            resources: [regionalArn({ region, accountId: "*" }, "ecr", "repository/*")],
        },
    ];
}

/**
 * SageMaker's log groups. The Management Guide has `/aws/sagemaker/TrainingJobs/*redshift*`, but jobs of all names log to
 * the one group `/aws/sagemaker/TrainingJobs`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html
 */
function logs(where: Where): PermissionStatement {
    return {
        actions: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
        resources: [regionalArn(where, "logs", "log-group:/aws/sagemaker/*")],
    };
}

const metrics: PermissionStatement = {
    actions: ["cloudwatch:PutMetricData"],
    resources: ["*"],
    condition: {
        StringEquals: {
            "cloudwatch:namespace": [
                "SageMaker",
                "/aws/sagemaker/Endpoints",
                "/aws/sagemaker/ProcessingJobs",
                "/aws/sagemaker/TrainingJobs",
                "/aws/sagemaker/TransformJobs",
            ],
        },
    },
};
