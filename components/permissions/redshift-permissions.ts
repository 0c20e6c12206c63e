import * as pulumi from "@pulumi/pulumi";
import { RedshiftBedrockModel } from "./redshift-bedrock-model";
import { RedshiftDynamoDbTable } from "./redshift-dynamodb-table";
import { RedshiftEmrCluster } from "./redshift-emr-cluster";
import { RedshiftKinesisStream } from "./redshift-kinesis-stream";
import { RedshiftLakeFormationDatabase } from "./redshift-lake-formation-database";
import { RedshiftLambdaFunction } from "./redshift-lambda-function";
import { RedshiftModelBucket } from "./redshift-model-bucket";
import { RedshiftMskSource } from "./redshift-msk-source";
import { RedshiftS3Location } from "./redshift-s3-location";
import { RedshiftSecret } from "./redshift-secret";
import { RedshiftSpectrumDatabase } from "./redshift-spectrum-database";
import { RedshiftUnloadTarget } from "./redshift-unload-target";

/** What the role is for: for each feature of Redshift's SQL, what it reads, writes and calls. */
export interface RedshiftPermissions {
    /** What COPY reads from S3, manifests and JSONPaths files too. Default: nothing. */
    copyFromS3?: pulumi.Input<pulumi.Input<RedshiftS3Location>[]>;
    /** Tables that COPY reads from DynamoDB. Default: none. */
    copyFromDynamoDb?: pulumi.Input<pulumi.Input<RedshiftDynamoDbTable>[]>;
    /** EMR clusters that COPY reads from. Default: none. */
    copyFromEmr?: pulumi.Input<pulumi.Input<RedshiftEmrCluster>[]>;
    /** Where UNLOAD writes. Default: nowhere. */
    unloadToS3?: pulumi.Input<pulumi.Input<RedshiftUnloadTarget>[]>;
    /** What a COPY JOB reads. The bucket also needs a policy, and the namespace a resource policy. Default: nothing. */
    autoCopy?: pulumi.Input<pulumi.Input<RedshiftS3Location>[]>;
    /** External tables of Redshift Spectrum, by CREATE EXTERNAL SCHEMA … FROM DATA CATALOG. Default: none. */
    spectrum?: pulumi.Input<pulumi.Input<RedshiftSpectrumDatabase>[]>;
    /** External tables whose data AWS Lake Formation gives access to. Default: none. */
    lakeFormation?: pulumi.Input<pulumi.Input<RedshiftLakeFormationDatabase>[]>;
    /** Lambda functions that SQL calls, by CREATE EXTERNAL FUNCTION. Default: none. */
    lambdaUdf?: pulumi.Input<pulumi.Input<RedshiftLambdaFunction>[]>;
    /** Secrets by which databases of PostgreSQL or MySQL are queried, by CREATE EXTERNAL SCHEMA … FROM POSTGRES. Default: none. */
    federatedQuery?: pulumi.Input<pulumi.Input<RedshiftSecret>[]>;
    /** Kinesis streams that materialized views read, by CREATE EXTERNAL SCHEMA … FROM KINESIS. Default: none. */
    kinesisStreaming?: pulumi.Input<pulumi.Input<RedshiftKinesisStream>[]>;
    /** Kafka sources that materialized views read, by CREATE EXTERNAL SCHEMA … FROM KAFKA. Default: none. */
    mskStreaming?: pulumi.Input<pulumi.Input<RedshiftMskSource>[]>;
    /** Buckets in which CREATE MODEL keeps what it trains with; SageMaker may assume the role then. Default: none. */
    machineLearning?: pulumi.Input<pulumi.Input<RedshiftModelBucket>[]>;
    /** Models of Amazon Bedrock that SQL calls, by CREATE EXTERNAL MODEL. Default: none. */
    bedrock?: pulumi.Input<pulumi.Input<RedshiftBedrockModel>[]>;
}
