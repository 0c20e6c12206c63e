import assert from "node:assert/strict";
import { Table } from "@pulumi/aws/dynamodb";
import { Cluster as EmrCluster } from "@pulumi/aws/emr";
import { Stream } from "@pulumi/aws/kinesis";
import { Alias, Function as LambdaFunction } from "@pulumi/aws/lambda";
import { Cluster as MskCluster } from "@pulumi/aws/msk";
import { Bucket, BucketObjectv2, GetBucketResult } from "@pulumi/aws/s3";
import { Secret } from "@pulumi/aws/secretsmanager";
import * as pulumi from "@pulumi/pulumi";
import { plainPermissions } from "../../../components/permissions/plain-permissions";
import { RedshiftPermissions } from "../../../components/permissions/redshift-permissions";
import { StreamProperty, TableProperty } from "../../../components/permissions/whole-resources";
import { permissionsProblems } from "../../../permissions/permissions-problems";
import { deepFreeze } from "../../deep-freeze";
import { deploy } from "../../mocks/deploy";

/** What the permissions turn out to be once every Output resolves, and their names right away. */
async function settled(permissions: () => unknown): Promise<{ now: unknown; later: unknown }> {
    const seen: { now?: unknown; later?: unknown } = {};
    const { errors } = await deploy(
        () => {
            const plain = plainPermissions(permissions() as RedshiftPermissions);
            seen.now = plain;
            pulumi.output(plain as object).apply((value) => (seen.later = value));
        },
        {
            computed: (_type, name) => ({
                name: `${name}-name`,
                bucket: `${name}-name`,
                arn: "arn",
                region: "us-west-2",
            }),
        },
    );
    assert.deepEqual(errors, []);
    return { now: seen.now, later: seen.later };
}

/** In place of @pulumi/aws's, which is deprecated, and still there. */
class BucketV2 extends pulumi.CustomResource {
    public constructor(name: string) {
        super("aws:s3/bucketV2:BucketV2", name, { bucket: undefined });
    }
}

describe("plainPermissions", () => {
    it("takes of a bucket its name alone, and leaves out what it does not have", async () => {
        const { now, later } = await settled(() => ({ copyFromS3: [new Bucket("b")], unloadToS3: [new Bucket("u")] }));
        assert.deepEqual(Object.keys((now as { copyFromS3: [object] }).copyFromS3[0]), ["bucket"]);
        assert.deepEqual(later, { copyFromS3: [{ bucket: "b-name" }], unloadToS3: [{ bucket: "u-name" }] });
    });

    it("takes of a table and a stream the Region too", async () => {
        const attributes = [{ name: "id", type: "S" }];
        const { later } = await settled(() => ({
            copyFromDynamoDb: [new Table("t", { attributes, hashKey: "id" })],
            kinesisStreaming: [new Stream("s")],
        }));
        assert.deepEqual(later, {
            copyFromDynamoDb: [{ name: "t-name", region: "us-west-2" }],
            kinesisStreaming: [{ name: "s-name", region: "us-west-2" }],
        });
    });

    it("takes a bucket where the data of external tables lies", async () => {
        const { later } = await settled(() => ({
            spectrum: [{ database: "d", tables: ["t"], s3: [new Bucket("b"), { bucket: "c", prefix: "p/" }] }],
        }));
        assert.deepEqual(later, {
            spectrum: [{ database: "d", tables: ["t"], s3: [{ bucket: "b-name" }, { bucket: "c", prefix: "p/" }] }],
        });
    });

    it("takes resources out of Outputs and promises, at every depth", async () => {
        const { later } = await settled(() => ({
            copyFromS3: pulumi.output([new Bucket("a"), { bucket: pulumi.output("xyz") }]),
            unloadToS3: [pulumi.output(new Bucket("b"))],
            autoCopy: Promise.resolve([Promise.resolve(new Bucket("c"))]),
            spectrum: [
                pulumi.output({ database: "d", tables: ["t"], s3: pulumi.output([pulumi.output(new Bucket("e"))]) }),
            ],
        }));
        const expected = {
            copyFromS3: [{ bucket: "a-name" }, { bucket: "xyz" }],
            unloadToS3: [{ bucket: "b-name" }],
            autoCopy: [{ bucket: "c-name" }],
            spectrum: [{ database: "d", tables: ["t"], s3: [{ bucket: "e-name" }] }],
        };
        assert.deepEqual(later, expected);
        assert.deepEqual(permissionsProblems("permissions", later), []);
    });

    it("takes permissions that are an Output themselves", async () => {
        const { later } = await settled(() => pulumi.output({ copyFromS3: [new Bucket("b")] }));
        assert.deepEqual(later, { copyFromS3: [{ bucket: "b-name" }] });
    });

    it("takes a BucketV2, a function and an EMR cluster", async () => {
        const { later } = await settled(() => ({
            copyFromS3: [new BucketV2("v2")],
            machineLearning: [new Bucket("ml")],
            lambdaUdf: [new LambdaFunction("f", { role: "r" })],
            copyFromEmr: [new EmrCluster("e", { releaseLabel: "emr-7.0.0", serviceRole: "r" })],
        }));
        assert.deepEqual(later, {
            copyFromS3: [{ bucket: "v2-name" }],
            machineLearning: [{ bucket: "ml-name" }],
            lambdaUdf: [{ name: "f-name", region: "us-west-2" }],
            copyFromEmr: [{ id: "e-id", region: "us-west-2" }],
        });
    });

    const wrongs: [says: string, feature: string, make: () => pulumi.Resource, type: string, message: string][] = [
        [
            "an object of a bucket for the whole bucket",
            "copyFromS3",
            () => new BucketObjectv2("o", { bucket: "b", key: "k" }),
            "aws:s3/bucketObjectv2:BucketObjectv2",
            "permissions.copyFromS3[0] must be an S3 location, got a resource of aws:s3/bucketObjectv2:BucketObjectv2. Write { bucket: object.bucket, prefix: object.key }.",
        ],
        [
            "an alias for a function of the same name",
            "lambdaUdf",
            () => new Alias("a", { functionName: "f", functionVersion: "1" }),
            "aws:lambda/alias:Alias",
            "permissions.lambdaUdf[0] must be a Lambda function, got a resource of aws:lambda/alias:Alias. Write { name: pulumi.interpolate`${alias.functionName}:${alias.name}` }.",
        ],
        [
            "a bucket for a table",
            "copyFromDynamoDb",
            () => new Bucket("b"),
            "aws:s3/bucket:Bucket",
            'permissions.copyFromDynamoDb[0] must be a DynamoDB table, got a resource of aws:s3/bucket:Bucket. Write { name: "ProductCatalog" }.',
        ],
        [
            "a secret for one that it is the ARN of",
            "federatedQuery",
            () => new Secret("s"),
            "aws:secretsmanager/secret:Secret",
            "permissions.federatedQuery[0] must be a secret, got a resource of aws:secretsmanager/secret:Secret. Write { secretArn: secret.arn }.",
        ],
        [
            "an MSK cluster for topics of it",
            "mskStreaming",
            () =>
                new MskCluster("m", {
                    kafkaVersion: "3.6.0",
                    numberOfBrokerNodes: 2,
                    brokerNodeGroupInfo: { clientSubnets: [], instanceType: "kafka.m5.large", securityGroups: [] },
                }),
            "aws:msk/cluster:Cluster",
            'permissions.mskStreaming[0] must be a Kafka source, got a resource of aws:msk/cluster:Cluster. Write { clusterArn: cluster.arn, topics: ["orders"] }.',
        ],
    ];
    for (const [says, feature, make, type, message] of wrongs) {
        it(`does not take ${says}, and the rules say what to write`, async () => {
            for (const wrap of [(one: unknown) => one, (one: unknown) => pulumi.output(one as object)]) {
                const { later } = await settled(() => ({ [feature]: [wrap(make())] }));
                assert.deepEqual(later, { [feature]: [{ __pulumiType: type }] });
                assert.deepEqual(
                    permissionsProblems("permissions", later).map((one) => one.message),
                    [message],
                );
            }
        });
    }

    it("does not take a component", async () => {
        const { later } = await settled(() => ({ copyFromS3: [new pulumi.ComponentResource("pkg:index:Lake", "l")] }));
        assert.deepEqual(later, { copyFromS3: [{ __pulumiType: "pkg:index:Lake" }] });
    });

    it("leaves a bucket in place of its name to the rules, which say at once what to write", async () => {
        let messages: string[] = [];
        await settled(() => {
            const permissions = { copyFromS3: [{ bucket: new Bucket("b") }] };
            const plain = plainPermissions(permissions as unknown as RedshiftPermissions);
            messages = permissionsProblems("permissions", plain).map((one) => one.message);
            return {};
        });
        assert.deepEqual(messages, [
            "permissions.copyFromS3[0].bucket must be an S3 bucket's name, got a resource of aws:s3/bucket:Bucket. Write bucket: bucket.bucket.",
        ]);
    });

    const lookedUpBucket = {
        arn: "arn:aws:s3:::b",
        bucket: "b",
        bucketDomainName: "b.s3.amazonaws.com",
        bucketRegion: "us-west-2",
        bucketRegionalDomainName: "b.s3.us-west-2.amazonaws.com",
        hostedZoneId: "Z",
        id: "b",
        region: "us-west-2",
        websiteDomain: "s3-website-us-west-2.amazonaws.com",
        websiteEndpoint: "b.s3-website-us-west-2.amazonaws.com",
    } satisfies Record<keyof GetBucketResult, string>;

    it("takes what a look-up gives of a bucket, with all its other properties", async () => {
        const { later } = await settled(() => ({
            copyFromS3: [pulumi.output(lookedUpBucket), lookedUpBucket, { ...lookedUpBucket, prefix: "sales/" }],
            spectrum: [{ database: "d", tables: ["t"], s3: [lookedUpBucket] }],
        }));
        assert.deepEqual(later, {
            copyFromS3: [{ bucket: "b" }, { bucket: "b" }, { bucket: "b", prefix: "sales/" }],
            spectrum: [{ database: "d", tables: ["t"], s3: [{ bucket: "b" }] }],
        });
    });

    it("takes what look-ups give of a table and a stream", async () => {
        const lookedUpTable = {
            arn: "arn:aws:dynamodb:us-west-2:123456789012:table/orders",
            attributes: [],
            billingMode: "PAY_PER_REQUEST",
            deletionProtectionEnabled: false,
            globalSecondaryIndexes: [],
            hashKey: "k",
            id: "orders",
            localSecondaryIndexes: [],
            name: "orders",
            onDemandThroughputs: [],
            pointInTimeRecovery: {},
            rangeKey: "",
            readCapacity: 0,
            region: "us-west-2",
            replicas: [],
            serverSideEncryption: {},
            streamArn: "",
            streamEnabled: false,
            streamLabel: "",
            streamViewType: "",
            tableClass: "",
            tags: {},
            ttl: {},
            warmThroughputs: [],
            writeCapacity: 0,
        } satisfies Record<TableProperty, unknown>;
        const lookedUpStream = {
            arn: "arn:aws:kinesis:us-west-2:123456789012:stream/clicks",
            closedShards: [],
            creationTimestamp: 0,
            encryptionType: "KMS",
            id: "arn:aws:kinesis:us-west-2:123456789012:stream/clicks",
            kmsKeyId: "alias/aws/kinesis",
            maxRecordSizeInKib: 1024,
            name: "clicks",
            openShards: [],
            region: "us-west-2",
            retentionPeriod: 24,
            shardLevelMetrics: [],
            status: "ACTIVE",
            streamModeDetails: [],
            tags: {},
            warmThroughputs: [],
        } satisfies Record<StreamProperty, unknown>;
        const { later } = await settled(() => ({
            copyFromDynamoDb: [lookedUpTable],
            kinesisStreaming: [lookedUpStream],
        }));
        assert.deepEqual(later, {
            copyFromDynamoDb: [{ name: "orders", region: "us-west-2" }],
            kinesisStreaming: [{ name: "clicks", region: "us-west-2" }],
        });
    });

    it("keeps a misspelt property beside what a look-up gives, for the rules to refuse it", async () => {
        const misspelt = { ...lookedUpBucket, bucket: "amzn-s3-demo-bucket", prefx: "sales/" };
        const { later } = await settled(() => ({ copyFromS3: [misspelt] }));
        assert.deepEqual(later, { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefx: "sales/" }] });
        assert.deepEqual(
            permissionsProblems("permissions", later).map((one) => one.message),
            [
                'permissions.copyFromS3[0].prefx must be left out, since no argument has this name, got "sales/". The arguments are: bucket, prefix, kmsKeyArn.',
            ],
        );
    });

    it("passes on whatever else a JavaScript program gives, for the rules to name it", () => {
        const odd = {
            copyFromS3: "b",
            unloadToS3: [5, null, "b"],
            spectrum: [{ s3: "b" }],
            copyFromS4: [{}],
            bedrock: {},
        };
        assert.deepEqual(plainPermissions(deepFreeze(odd) as unknown as RedshiftPermissions), odd);
        for (const value of [undefined, null, 5, "copyFromS3", ["b"]]) {
            const plain: unknown = plainPermissions(value as unknown as RedshiftPermissions);
            assert.equal(plain, value);
        }
    });
});
