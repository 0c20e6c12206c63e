import { Feature } from "../feature";
import { catalogKeyStatements, catalogReadStatements } from "../resources/catalog-database";
import { LakeFormationDatabase, lakeFormationDatabase } from "../resources/lake-formation-database";

/**
 * Queries of external tables in a Data Catalog that AWS Lake Formation governs. Lake Formation hands out the access to
 * the data, so the role has none to S3; what it may read is granted to it there, not here. AWS's guide pairs
 * `lakeformation:GetDataAccess`, which takes no resource, with `glue:*` on `*`: the reads are what a query needs of it.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/spectrum-lake-formation.html
 * @see https://docs.aws.amazon.com/redshift/latest/dg/c-getting-started-using-spectrum-create-role.html
 */
export const lakeFormation: Feature<LakeFormationDatabase> = {
    list: {
        id: "lakeFormation",
        name: "a list of databases that Lake Formation governs",
        example: lakeFormationDatabase.example,
        ifEmpty: "Leave lakeFormation out where Lake Formation governs nothing that is queried.",
    },
    element: lakeFormationDatabase,
    needsAccount: true,
    statements: (element, where) => [
        { actions: ["lakeformation:GetDataAccess"], resources: ["*"] },
        ...catalogReadStatements(element, where),
        ...catalogKeyStatements(element),
    ],
};
