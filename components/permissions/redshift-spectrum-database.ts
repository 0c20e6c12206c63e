import * as pulumi from "@pulumi/pulumi";
import { RedshiftS3Location } from "./redshift-s3-location";

/** External tables of Redshift Spectrum: their entries in the AWS Glue Data Catalog, and where their data lies. */
export interface RedshiftSpectrumDatabase {
    /** The database's name in the Data Catalog, in lower case, as CREATE EXTERNAL SCHEMA's `DATABASE '…'` has it. No wildcard. */
    database: pulumi.Input<string>;
    /** The tables: names in lower case, or patterns with `*` and `?`. `["*"]` is every table of the database. */
    tables: pulumi.Input<pulumi.Input<string>[]>;
    /** Where the tables' data lies. An `aws.s3.Bucket` stands for all of its objects. */
    s3: pulumi.Input<pulumi.Input<RedshiftS3Location>[]>;
    /**
     * Whether SQL may also write: create, alter and drop the tables and their partitions, create the database, drop it where
     * `tables` is `["*"]`, and put objects (CREATE EXTERNAL TABLE AS, INSERT), but delete none. Not for writing Iceberg tables:
     * AWS documents no S3 actions for it, give what it needs in `inlinePolicies`. Default: false, queries alone.
     */
    readWrite?: pulumi.Input<boolean>;
    /** The ARN of the KMS key that the Data Catalog is encrypted by. No alias. Default: none. */
    catalogKmsKeyArn?: pulumi.Input<string>;
    /** The Data Catalog's Region, as CREATE EXTERNAL SCHEMA's `REGION '…'` has it. Default: the cluster's. */
    region?: pulumi.Input<string>;
}
