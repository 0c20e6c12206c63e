import assert from "node:assert/strict";
import { createExternalSchema, ExternalSchema } from "../../../sql";
import { deepFreeze } from "../../deep-freeze";
import { meaning } from "./redshift-lexer";

const iamRole = "arn:aws:iam::123456789012:role/MySpectrumRole";

function refusal(args: object, message: string): void {
    const whole = { schema: "s", database: "d", iamRole, ...args } as ExternalSchema;
    assert.throws(() => createExternalSchema(whole), { name: "SqlError", message });
}

/** As AWS prints them: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
const awsExamples: [string, string, ExternalSchema, string][] = [
    [
        "a database in another Region",
        `create external schema spectrum_schema
from data catalog
database 'sampledb'
region 'us-west-2'
iam_role 'arn:aws:iam::123456789012:role/MySpectrumRole';`,
        { schema: "spectrum_schema", database: "sampledb", region: "us-west-2", iamRole },
        `CREATE EXTERNAL SCHEMA "spectrum_schema" FROM DATA CATALOG DATABASE 'sampledb' REGION 'us-west-2' IAM_ROLE 'arn:aws:iam::123456789012:role/MySpectrumRole';`,
    ],
    [
        "a database that it creates",
        `create external schema spectrum_schema
from data catalog
database 'spectrum_db'
iam_role 'arn:aws:iam::123456789012:role/MySpectrumRole'
create external database if not exists;`,
        { schema: "spectrum_schema", database: "spectrum_db", iamRole, createDatabase: true },
        `CREATE EXTERNAL SCHEMA "spectrum_schema" FROM DATA CATALOG DATABASE 'spectrum_db' IAM_ROLE 'arn:aws:iam::123456789012:role/MySpectrumRole' CREATE EXTERNAL DATABASE IF NOT EXISTS;`,
    ],
    [
        "chained roles, and a role for the catalog",
        `create external schema spectrum_schema
from data catalog
database 'spectrum_db'
iam_role 'arn:aws:iam::123456789012:role/myRedshiftRole,arn:aws:iam::123456789012:role/myS3Role'
catalog_role 'arn:aws:iam::123456789012:role/myAthenaRole'
create external database if not exists;`,
        {
            schema: "spectrum_schema",
            database: "spectrum_db",
            iamRole: ["arn:aws:iam::123456789012:role/myRedshiftRole", "arn:aws:iam::123456789012:role/myS3Role"],
            catalogRoleArns: "arn:aws:iam::123456789012:role/myAthenaRole",
            createDatabase: true,
        },
        `CREATE EXTERNAL SCHEMA "spectrum_schema" FROM DATA CATALOG DATABASE 'spectrum_db' IAM_ROLE 'arn:aws:iam::123456789012:role/myRedshiftRole,arn:aws:iam::123456789012:role/myS3Role' CATALOG_ROLE 'arn:aws:iam::123456789012:role/myAthenaRole' CREATE EXTERNAL DATABASE IF NOT EXISTS;`,
    ],
];

describe("createExternalSchema", () => {
    for (const [title, aws, args, expected] of awsExamples) {
        it(`gives AWS's example of ${title}`, () => {
            assert.equal(createExternalSchema(deepFreeze(args)), expected);
            assert.deepEqual(meaning(expected), meaning(aws));
        });
    }

    it("leaves a schema that is there, and takes the default role", () => {
        assert.equal(
            createExternalSchema({ schema: "Lake", database: "it's", iamRole: "default", ifNotExists: true }),
            `CREATE EXTERNAL SCHEMA IF NOT EXISTS "Lake" FROM DATA CATALOG DATABASE 'it''s' IAM_ROLE default;`,
        );
    });

    it("refuses what is no name, no Region and no role", () => {
        refusal({ schema: "" }, 'schema must be a name of printable characters, got "". Give text that is not empty.');
        refusal(
            { database: "" },
            'database must be text without control characters, got "". Give text that is not empty.',
        );
        refusal({ region: "us-west-2a" }, 'region must be a Region, got "us-west-2a". Give one such as "us-west-2".');
        refusal(
            { catalogRoleArns: [] },
            "catalogRoleArns must be a role's ARN, or a chain's, got []. Give one such as \"arn:aws:iam::123456789012:role/copy-unload\".",
        );
        // CATALOG_ROLE has no keyword default.
        refusal(
            { catalogRoleArns: "default" },
            `catalogRoleArns must be a role's ARN, got "default". Roles' ARNs look like "arn:aws:iam::123456789012:role/copy-unload".`,
        );
    });

    it("refuses arguments that are none, and a Region that is no text", () => {
        assert.throws(() => createExternalSchema(undefined as never), {
            name: "SqlError",
            message:
                'args must be an object, got nothing. Write { schema: "spectrum_schema", database: "sampledb", iamRole: "default" }.',
        });
        refusal({ region: ["us-west-2"] }, 'region must be a Region, got ["us-west-2"]. Give one such as "us-west-2".');
    });
});
