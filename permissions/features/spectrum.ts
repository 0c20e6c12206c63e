import { Feature } from "../feature";
import { catalogKeyStatements, catalogReadStatements, databaseArns, tableArns } from "../resources/catalog-database";
import { regionalArn } from "../resources/arn";
import { bucketArn, keyStatements, objectsArn, S3Location } from "../resources/s3-location";
import { SpectrumDatabase, spectrumDatabase } from "../resources/spectrum-database";
import { PermissionStatement } from "../statement";
import { Where } from "../where";

/**
 * `CREATE EXTERNAL SCHEMA … FROM DATA CATALOG DATABASE 'd' IAM_ROLE …` and queries of its external tables: Redshift
 * Spectrum. AWS's guide has one list of Glue actions, on `*`, as the minimum of all there is; here it is in two. A query
 * reads: that Get… and BatchGetPartition are enough for it is taken from the guide's policies for one operation each,
 * the guide has none for a query. With `readWrite`, SQL may also create, alter and drop tables and partitions, create
 * the database, and write objects (CREATE EXTERNAL TABLE AS, INSERT), for which the guide asks for write permissions on
 * S3 without naming the actions: they are those of UNLOAD. Neither statement deletes objects.
 *
 * `glue:DeleteDatabase` is given with every table alone, since it is of all that the database has. The guide's
 * `glue:UpdateDatabase` is not given: no statement of Redshift's SQL changes a database of the catalog. Writing Iceberg
 * tables (CREATE TABLE … USING ICEBERG, INSERT, DELETE, UPDATE, MERGE) is not covered: AWS documents no actions on S3 for it.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-iam-policies.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html#r_CETAS
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_external_table.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/iceberg-writes-sql-syntax.html
 */
export const spectrum: Feature<SpectrumDatabase> = {
    list: {
        id: "spectrum",
        name: "a list of databases of external tables",
        example: spectrumDatabase.example,
        ifEmpty: "Leave spectrum out where there are no external tables.",
    },
    element: spectrumDatabase,
    needsAccount: true,
    statements: (element, where) => [
        ...catalogReadStatements(element, where),
        ...(element.readWrite === true ? catalogWriteStatements(element, where) : []),
        ...catalogKeyStatements(element),
        ...element.s3.flatMap((location) => dataStatements(location, element.readWrite === true, where)),
    ],
};

function catalogWriteStatements(element: SpectrumDatabase, where: Where): PermissionStatement[] {
    return [
        { actions: ["glue:CreateDatabase"], resources: databaseArns(element, where) },
        ...(element.tables.includes("*") ? [dropDatabase(element, where)] : []),
        {
            actions: [
                "glue:CreateTable",
                "glue:UpdateTable",
                "glue:DeleteTable",
                "glue:BatchDeleteTable",
                "glue:CreatePartition",
                "glue:BatchCreatePartition",
                "glue:UpdatePartition",
                "glue:DeletePartition",
                "glue:BatchDeletePartition",
            ],
            resources: tableArns(element, where),
        },
    ];
}

/** Dropping a database asks for the permission on all that is in it, functions too. */
function dropDatabase(element: SpectrumDatabase, where: Where): PermissionStatement {
    const { database, region } = element;
    const functions = regionalArn(where, "glue", `userDefinedFunction/${database}/*`, region);
    return { actions: ["glue:DeleteDatabase"], resources: [...tableArns(element, where), functions] };
}

function dataStatements(location: S3Location, readWrite: boolean, where: Where): PermissionStatement[] {
    return [
        { actions: ["s3:ListBucket", "s3:ListBucketVersions"], resources: [bucketArn(location, where)] },
        {
            actions: ["s3:GetObject", ...(readWrite ? ["s3:PutObject"] : [])],
            resources: [objectsArn(location, where)],
        },
        ...keyStatements(location, readWrite ? ["kms:GenerateDataKey", "kms:Decrypt"] : ["kms:Decrypt"]),
    ];
}
