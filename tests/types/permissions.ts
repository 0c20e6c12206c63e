/* What must compile, and what must not: checked by `tsc --noEmit`, never run. */
import { Table } from "@pulumi/aws/dynamodb";
import { Cluster } from "@pulumi/aws/emr";
import { Stream } from "@pulumi/aws/kinesis";
import { Function as LambdaFunction } from "@pulumi/aws/lambda";
import { Bucket, getBucketOutput } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { expectTypeOf } from "expect-type";
import { plainPermissions } from "../../components/permissions/plain-permissions";
import { RedshiftPermissions } from "../../components/permissions/redshift-permissions";
import { features } from "../../permissions/features";
import { Permissions } from "../../permissions/permissions";

declare const bucket: Bucket;
declare const table: Table;
declare const stream: Stream;
declare const lambda: LambdaFunction;
declare const emr: Cluster;
declare const text: pulumi.Output<string>;

// Each feature is an argument, and each argument a feature.
expectTypeOf<keyof RedshiftPermissions>().toEqualTypeOf<keyof typeof features>();

// What the arguments settle to is what the pure functions take.
expectTypeOf<pulumi.Unwrap<RedshiftPermissions>>().toExtend<Permissions>();

// Resources fit by their properties.
expectTypeOf({ copyFromS3: [bucket], unloadToS3: [bucket], autoCopy: [bucket] }).toExtend<RedshiftPermissions>();
expectTypeOf({ machineLearning: [bucket] }).toExtend<RedshiftPermissions>();
expectTypeOf({ copyFromS3: [getBucketOutput({ bucket: "b" })] }).toExtend<RedshiftPermissions>();
expectTypeOf({ copyFromDynamoDb: [table], copyFromEmr: [emr] }).toExtend<RedshiftPermissions>();
expectTypeOf({ lambdaUdf: [lambda], kinesisStreaming: [stream] }).toExtend<RedshiftPermissions>();
expectTypeOf({ spectrum: [{ database: "d", tables: ["t"], s3: [bucket] }] }).toExtend<RedshiftPermissions>();

// Everything may be an Output, at every depth.
expectTypeOf({ copyFromS3: [{ bucket: text, prefix: text, kmsKeyArn: text }] }).toExtend<RedshiftPermissions>();
expectTypeOf({ copyFromS3: pulumi.output([{ bucket: text }]) }).toExtend<RedshiftPermissions>();
expectTypeOf({ lakeFormation: [{ database: text, tables: pulumi.output([text]) }] }).toExtend<RedshiftPermissions>();

export function mustNotCompile(): void {
    // @ts-expect-error a location is no text
    plainPermissions({ copyFromS3: ["b"] } satisfies RedshiftPermissions);
    // @ts-expect-error a misspelt feature
    plainPermissions({ copyFromS4: [] } satisfies RedshiftPermissions);
    // @ts-expect-error external tables have data somewhere
    plainPermissions({ spectrum: [{ database: "d", tables: ["t"] }] } satisfies RedshiftPermissions);
    // @ts-expect-error tables are named
    plainPermissions({ lakeFormation: [{ database: "d" }] } satisfies RedshiftPermissions);
    // @ts-expect-error a flag is no text
    plainPermissions({ unloadToS3: [{ bucket: "b", cleanPath: "yes" }] } satisfies RedshiftPermissions);
}
