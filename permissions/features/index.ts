import { autoCopy } from "./auto-copy";
import { bedrock } from "./bedrock";
import { copyFromDynamoDb } from "./copy-from-dynamodb";
import { copyFromEmr } from "./copy-from-emr";
import { copyFromS3 } from "./copy-from-s3";
import { federatedQuery } from "./federated-query";
import { kinesisStreaming } from "./kinesis-streaming";
import { lakeFormation } from "./lake-formation";
import { lambdaUdf } from "./lambda-udf";
import { machineLearning } from "./machine-learning";
import { mskStreaming } from "./msk-streaming";
import { spectrum } from "./spectrum";
import { unloadToS3 } from "./unload-to-s3";

/** The features, by the name that `permissions` has them under. */
export const features = {
    copyFromS3,
    copyFromDynamoDb,
    copyFromEmr,
    unloadToS3,
    autoCopy,
    spectrum,
    lakeFormation,
    lambdaUdf,
    federatedQuery,
    kinesisStreaming,
    mskStreaming,
    machineLearning,
    bedrock,
};
