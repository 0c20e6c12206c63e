import assert from "node:assert/strict";
import fc from "fast-check";
import { roleSql } from "../../../sql";
import { featureCommands } from "../../../sql/feature-commands";
import { deepFreeze } from "../../deep-freeze";
import { readings, tokens } from "./redshift-lexer";

const roleArns = ["arn:aws:iam::123456789012:role/copy-unload"];

describe("roleSql", () => {
    it("is the SQL of a role for two users, with a statement for each thing that the role is for", () => {
        const args = {
            roleArns,
            dbUsers: ["user1", "IAMR:Admin"],
            commands: ["COPY", "UNLOAD"] as const,
            copyFromS3: [{ bucket: "raw", prefix: "sales/" }, { bucket: "landing" }],
            unloadToS3: [
                {
                    bucket: "exports",
                    prefix: "daily/",
                    kmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                    cleanPath: true,
                },
            ],
            externalDatabases: [{ database: "spectrum_db" }, { database: "lake", region: "us-west-2" }],
        };
        assert.deepEqual(roleSql(deepFreeze(args)), {
            iamRole: "IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload'",
            revokeFromPublic: "REVOKE ASSUMEROLE ON ALL FROM PUBLIC FOR ALL;",
            grants: [
                `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/copy-unload' TO "user1" FOR COPY, UNLOAD;`,
                `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/copy-unload' TO "IAMR:Admin" FOR COPY, UNLOAD;`,
            ],
            copies: [
                `COPY "my_schema"."my_table" FROM 's3://raw/sales/' IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload';`,
                `COPY "my_schema"."my_table" FROM 's3://landing/' IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload';`,
            ],
            unloads: [
                `UNLOAD ('SELECT * FROM "my_schema"."my_table"') TO 's3://exports/daily/' IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload' KMS_KEY_ID '1234abcd-12ab-34cd-56ef-1234567890ab' ENCRYPTED CLEANPATH;`,
            ],
            externalSchemas: [
                `CREATE EXTERNAL SCHEMA "my_external_schema" FROM DATA CATALOG DATABASE 'spectrum_db' IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload';`,
                `CREATE EXTERNAL SCHEMA "my_external_schema" FROM DATA CATALOG DATABASE 'lake' REGION 'us-west-2' IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload';`,
            ],
        });
    });

    it("grants nothing, and takes nothing from PUBLIC, where everybody may assume the role", () => {
        assert.deepEqual(roleSql({ roleArns, commands: "ALL" }), {
            iamRole: "IAM_ROLE 'arn:aws:iam::123456789012:role/copy-unload'",
            grants: [],
            copies: [],
            unloads: [],
            externalSchemas: [],
        });
    });

    it("grants nothing for a role that no command of ASSUMEROLE uses", () => {
        const sql = roleSql({ roleArns, dbUsers: ["user1"], commands: [], externalDatabases: [{ database: "d" }] });
        assert.deepEqual(sql.grants, []);
        assert.ok(!("revokeFromPublic" in sql));
    });

    it("grants a chain as one, and every command where it is not known which, each user once", () => {
        const chain = ["arn:aws:iam::123456789012:role/RoleA", "arn:aws:iam::210987654321:role/RoleB"];
        assert.deepEqual(roleSql({ roleArns: chain, dbUsers: ["a", "a"], commands: "ALL" }).grants, [
            `GRANT ASSUMEROLE ON 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB' TO "a" FOR ALL;`,
        ]);
    });

    it("names each location and each database of a Region once", () => {
        const twice = <T>(value: T): T[] => [value, value];
        const { copies, unloads, externalSchemas } = roleSql({
            roleArns,
            commands: "ALL",
            copyFromS3: twice({ bucket: "raw", prefix: "a" }),
            unloadToS3: twice({ bucket: "raw", prefix: "a" }),
            externalDatabases: [...twice({ database: "lake" }), { database: "lake", region: "us-west-2" }],
        });
        assert.deepEqual(
            [copies, unloads, externalSchemas].map(({ length }) => length),
            [1, 1, 2],
        );
    });

    it("refuses what a JavaScript caller may give in place of lists and objects", () => {
        const refusals: [args: unknown, message: string][] = [
            [
                undefined,
                'args must be an object, got nothing. Write { roleArns: ["arn:aws:iam::123456789012:role/copy-unload"], commands: "ALL" }.',
            ],
            [
                { commands: "ALL" },
                "iamRole must be a role's ARN, or a chain's, got nothing. Give one such as \"arn:aws:iam::123456789012:role/copy-unload\".",
            ],
            [
                { roleArns, dbUsers: ["user1"] },
                'for must be "ALL" or a list of commands with at least one, got nothing. Write ["COPY", "UNLOAD"], or "ALL" for every command.',
            ],
            [
                { roleArns, commands: "ALL", dbUsers: 5 },
                'dbUsers must be a list, got 5. Write ["user1"], or leave it out.',
            ],
            [
                { roleArns, commands: "ALL", copyFromS3: { bucket: "raw" } },
                'copyFromS3 must be a list, got {"bucket":"raw"}. Write [{ bucket: "amzn-s3-demo-bucket" }], or leave it out.',
            ],
            [
                { roleArns, commands: "ALL", unloadToS3: ["raw"] },
                'unloadToS3[0] must be an object, got "raw". Write { bucket: "amzn-s3-demo-bucket" }.',
            ],
            [
                { roleArns, commands: "ALL", externalDatabases: [null] },
                'externalDatabases[0] must be an object, got null. Write { database: "sampledb" }.',
            ],
        ];
        for (const [args, message] of refusals) {
            assert.throws(() => roleSql(args as never), { name: "SqlError", message });
        }
    });

    it("is whole statements for all that RedshiftRole takes, and never an error", () => {
        // What the rules of dbUsers, path and roleName, buckets, prefixes and databases let through.
        const latin1 = fc
            .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
            .map((code) => String.fromCharCode(code));
        const role = fc
            .tuple(fc.stringMatching(/^(\/[!-~]{0,5})?\/$/), fc.stringMatching(/^[\w+=.@-]{1,20}$/))
            .map((parts) => `arn:aws:iam::123456789012:role${parts.join("")}`)
            .filter((arn) => !arn.includes(","));
        const user = fc.stringMatching(/^[\w+=,.@:-]{1,127}$/).filter((name) => !/^public$/i.test(name));
        const bucket = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{1,10}[A-Za-z0-9]$/);
        const prefix = fc.string({ unit: latin1 }).filter((text) => !text.startsWith("/"));
        const database = fc.stringMatching(/^[a-z0-9_'\\-]{1,255}$/);
        fc.assert(
            fc.property(role, fc.array(user), bucket, prefix, database, (arn, dbUsers, b, p, d) => {
                const { grants, copies, unloads, externalSchemas } = roleSql({
                    roleArns: [arn],
                    dbUsers,
                    commands: "ALL",
                    copyFromS3: [{ bucket: b, prefix: p }],
                    unloadToS3: [{ bucket: b, prefix: p }],
                    externalDatabases: [{ database: d }],
                });
                for (const sql of [...grants, ...copies, ...unloads, ...externalSchemas]) {
                    for (const reading of readings) {
                        const kinds = tokens(sql, reading).map(({ kind, text }) => (kind === "symbol" ? text : kind));
                        assert.equal(kinds.filter((kind) => kind === ";").length, 1, sql);
                        assert.equal(kinds.at(-1), ";", sql);
                        assert.ok(!kinds.includes("comment") && !kinds.includes("unterminated"), sql);
                    }
                }
            }),
        );
    });
});

describe("featureCommands", () => {
    it("names the command of ASSUMEROLE through which a feature is used, once", () => {
        assert.deepEqual(
            featureCommands([
                "unloadToS3",
                "copyFromS3",
                "copyFromDynamoDb",
                "copyFromEmr",
                "autoCopy",
                "lambdaUdf",
                "machineLearning",
                "bedrock",
            ]),
            ["UNLOAD", "COPY", "EXTERNAL FUNCTION", "CREATE MODEL"],
        );
        assert.deepEqual(featureCommands(["bedrock"]), ["CREATE MODEL"]);
        for (const feature of ["copyFromS3", "copyFromDynamoDb", "copyFromEmr", "autoCopy"]) {
            assert.deepEqual(featureCommands([feature]), ["COPY"], feature);
        }
    });

    it("knows no command for what CREATE EXTERNAL SCHEMA and others use", () => {
        assert.deepEqual(
            featureCommands([
                "spectrum",
                "lakeFormation",
                "federatedQuery",
                "kinesisStreaming",
                "mskStreaming",
                "toString",
            ]),
            [],
        );
    });
});
