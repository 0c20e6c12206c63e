import * as pulumi from "@pulumi/pulumi";

/** Tables of a Data Catalog that AWS Lake Formation governs: it gives access to their data, for what is granted to the role there. */
export interface RedshiftLakeFormationDatabase {
    /** The database's name in the Data Catalog, in lower case. No wildcard. */
    database: pulumi.Input<string>;
    /** The tables: names in lower case, or patterns with `*` and `?`. `["*"]` is every table of the database. */
    tables: pulumi.Input<pulumi.Input<string>[]>;
    /** The Data Catalog's Region, as CREATE EXTERNAL SCHEMA's `REGION '…'` has it. Default: the cluster's. */
    region?: pulumi.Input<string>;
    /** The ARN of the KMS key that the Data Catalog is encrypted by. No alias. Default: none. */
    catalogKmsKeyArn?: pulumi.Input<string>;
}
