import assert from "node:assert/strict";
import fc from "fast-check";
import { CopyFromS3, copyFromS3, UnloadToS3, unloadToS3 } from "../../../sql";
import { deepFreeze } from "../../deep-freeze";
import { meaning, readings, tokens } from "./redshift-lexer";

const iamRole = "arn:aws:iam::123456789012:role/MyRedshiftRole";
const key = "1234abcd-12ab-34cd-56ef-1234567890ab";

function copyRefusal(args: object, message: string): void {
    const whole = { table: "t", bucket: "mybucket", iamRole, ...args } as CopyFromS3;
    assert.throws(() => copyFromS3(whole), { name: "SqlError", message });
}

function unloadRefusal(args: object, message: string): void {
    const whole = { query: "select 1", bucket: "mybucket", iamRole, ...args } as UnloadToS3;
    assert.throws(() => unloadToS3(whole), { name: "SqlError", message });
}

/** As AWS prints them, with a role's account of twelve digits in place of thirteen. */
const aws = {
    /** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY_command_examples.html */
    copyListing: `copy listing
from 's3://mybucket/data/listing/'
iam_role 'arn:aws:iam::123456789012:role/MyRedshiftRole';`,
    /** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD_command_examples.html */
    unloadVenue: `unload ('select * from venue')
to 's3://mybucket/unload/venue_pipe_'
iam_role 'arn:aws:iam::123456789012:role/MyRedshiftRole';`,
    /** https://docs.aws.amazon.com/redshift/latest/dg/t_unloading_encrypted_files.html */
    unloadEncrypted: `unload ('select venuename, venuecity from venue')
to 's3://mybucket/encrypted/venue_'
iam_role 'arn:aws:iam::123456789012:role/MyRedshiftRole'
KMS_KEY_ID '1234abcd-12ab-34cd-56ef-1234567890ab'
encrypted;`,
    /** https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-examples.html */
    unloadByChain: `unload ('select * from venue limit 10')
to 's3://companyb/redshift/venue_pipe_'
iam_role 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB';`,
};

describe("copyFromS3", () => {
    it("gives AWS's example", () => {
        const sql = copyFromS3(deepFreeze({ table: "listing", bucket: "mybucket", prefix: "data/listing/", iamRole }));
        assert.equal(
            sql,
            `COPY "listing" FROM 's3://mybucket/data/listing/' IAM_ROLE 'arn:aws:iam::123456789012:role/MyRedshiftRole';`,
        );
        assert.deepEqual(meaning(sql), meaning(aws.copyListing));
    });

    it("splits a schema's and a table's name at the dot", () => {
        assert.equal(
            copyFromS3({ table: "public.Sales", bucket: "mybucket", iamRole: "default" }),
            `COPY "public"."Sales" FROM 's3://mybucket/' IAM_ROLE default;`,
        );
    });

    it("takes names with dots and quotation marks apart", () => {
        assert.equal(
            copyFromS3({ table: { schema: "a.b", name: 'c"d' }, bucket: "mybucket", iamRole: "default" }),
            `COPY "a.b"."c""d" FROM 's3://mybucket/' IAM_ROLE default;`,
        );
    });

    it("refuses a table that may be meant in two ways", () => {
        for (const table of ["a.b.c", ".b", "a.", "", "."]) {
            copyRefusal(
                { table },
                `table must be a table's name, or a schema's and a table's with a dot between, got "${table}". For a name with a dot write { schema: "a.b", name: "c" }.`,
            );
        }
        copyRefusal(
            { table: '"Sales"' },
            'table must be a table\'s name, or a schema\'s and a table\'s with a dot between, got "\\"Sales\\"", with double quotation marks, which are written here. Give the names alone, or { schema, name }.',
        );
        copyRefusal(
            { table: { schema: "", name: "t" } },
            'table.schema must be a name of printable characters, got "". Give text that is not empty.',
        );
        copyRefusal(
            { table: { schema: "s", name: "t\t" } },
            'table.name must be a name of printable characters, got "t\\t", with the character U+0009. Leave that character out.',
        );
    });

    it("refuses a table that is no text and no object, and arguments that are none", () => {
        for (const [table, got] of [
            [undefined, "nothing"],
            [null, "null"],
            [5, "5"],
            [["public", "sales"], '["public","sales"]'],
        ]) {
            copyRefusal(
                { table },
                `table must be an object, got ${got as string}. Write "public.sales", or { schema: "public", name: "sales" }.`,
            );
        }
        assert.throws(() => copyFromS3(undefined as never), {
            name: "SqlError",
            message:
                'args must be an object, got nothing. Write { table: "public.sales", bucket: "amzn-s3-demo-bucket", prefix: "sales/", iamRole: "default" }.',
        });
    });

    it("refuses a bucket and a prefix that are no text", () => {
        for (const [bucket, got] of [
            [undefined, "nothing"],
            [["mybucket"], '["mybucket"]'],
            [2026, "2026"],
        ]) {
            copyRefusal(
                { bucket },
                `bucket must be an S3 bucket's name, got ${got as string}. Write bucket: "amzn-s3-demo-bucket", prefix: "sales/".`,
            );
        }
        copyRefusal(
            { prefix: 2026 },
            'prefix must be the beginning of objects\' keys, got 2026. Give text such as "sales/", or leave it out.',
        );
        copyRefusal(
            { prefix: null },
            'prefix must be the beginning of objects\' keys, got null. Give text such as "sales/", or leave it out.',
        );
        copyRefusal(
            { prefix: "/" },
            'prefix must be the beginning of objects\' keys, got "/", with "/" first. Leave prefix out.',
        );
    });

    it("refuses what is no bucket", () => {
        for (const bucket of ["s3://mybucket/a", "my bucket", "b'", "", "arn:aws:s3:::mybucket"]) {
            copyRefusal(
                { bucket },
                `bucket must be an S3 bucket's name, got "${bucket}". Write bucket: "amzn-s3-demo-bucket", prefix: "sales/".`,
            );
        }
    });

    it("refuses a prefix that begins with a slash", () => {
        copyRefusal(
            { prefix: "/sales/" },
            'prefix must be the beginning of objects\' keys, got "/sales/", with "/" first. Write "sales/".',
        );
    });

    it("is of the same tokens for whatever table and prefix there are", () => {
        const printable = fc
            .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
            .filter((text) => Buffer.byteLength(text) <= 127);
        fc.assert(
            fc.property(printable, printable, printable, (schema, name, prefix) => {
                fc.pre(!prefix.startsWith("/"));
                const sql = copyFromS3({ table: { schema, name }, bucket: "mybucket", prefix, iamRole: "default" });
                for (const reading of readings) {
                    const read = reading === "escape" ? prefix : prefix.split("\\").join("\\\\");
                    assert.deepEqual(tokens(sql, reading), [
                        { kind: "word", text: "copy" },
                        { kind: "identifier", text: schema },
                        { kind: "symbol", text: "." },
                        { kind: "identifier", text: name },
                        { kind: "word", text: "from" },
                        { kind: "literal", text: `s3://mybucket/${read}` },
                        { kind: "word", text: "iam_role" },
                        { kind: "word", text: "default" },
                        { kind: "symbol", text: ";" },
                    ]);
                }
            }),
        );
    });
});

describe("unloadToS3", () => {
    it("gives AWS's example", () => {
        const args = { query: "select * from venue", bucket: "mybucket", prefix: "unload/venue_pipe_", iamRole };
        const sql = unloadToS3(deepFreeze(args));
        assert.equal(
            sql,
            `UNLOAD ('select * from venue') TO 's3://mybucket/unload/venue_pipe_' IAM_ROLE 'arn:aws:iam::123456789012:role/MyRedshiftRole';`,
        );
        assert.deepEqual(meaning(sql), meaning(aws.unloadVenue));
    });

    it("gives AWS's example of a chain", () => {
        const sql = unloadToS3({
            query: "select * from venue limit 10",
            bucket: "companyb",
            prefix: "redshift/venue_pipe_",
            iamRole: ["arn:aws:iam::123456789012:role/RoleA", "arn:aws:iam::210987654321:role/RoleB"],
        });
        assert.equal(
            sql,
            `UNLOAD ('select * from venue limit 10') TO 's3://companyb/redshift/venue_pipe_' IAM_ROLE 'arn:aws:iam::123456789012:role/RoleA,arn:aws:iam::210987654321:role/RoleB';`,
        );
        assert.deepEqual(meaning(sql), meaning(aws.unloadByChain));
    });

    it("gives AWS's example of a key, by its id", () => {
        const sql = unloadToS3({
            query: "select venuename, venuecity from venue",
            bucket: "mybucket",
            prefix: "encrypted/venue_",
            iamRole: "arn:aws:iam::123456789012:role/MyRedshiftRole",
            kmsKeyArn: `arn:aws:kms:us-east-1:123456789012:key/${key}`,
        });
        assert.equal(
            sql,
            `UNLOAD ('select venuename, venuecity from venue') TO 's3://mybucket/encrypted/venue_' IAM_ROLE 'arn:aws:iam::123456789012:role/MyRedshiftRole' KMS_KEY_ID '1234abcd-12ab-34cd-56ef-1234567890ab' ENCRYPTED;`,
        );
        assert.deepEqual(meaning(sql), meaning(aws.unloadEncrypted));
    });

    it("quotes the literals of the query as AWS's page of UNLOAD does", () => {
        assert.equal(
            unloadToS3({
                query: "select * from venue where venuestate='NV'",
                bucket: "mybucket",
                iamRole: "default",
                cleanPath: true,
            }),
            "UNLOAD ('select * from venue where venuestate=''NV''') TO 's3://mybucket/' IAM_ROLE default CLEANPATH;",
        );
    });

    it("doubles the backslashes of the query, so that the query has them as they were typed", () => {
        const sql = unloadToS3({ query: String.raw`select 'a\\.b'`, bucket: "mybucket", iamRole: "default" });
        assert.equal(sql, String.raw`UNLOAD ('select ''a\\\\.b''') TO 's3://mybucket/' IAM_ROLE default;`);
        assert.equal(tokens(sql, "escape")[2]?.text, String.raw`select 'a\\.b'`);
    });

    it("encrypts and cleans in one", () => {
        assert.equal(
            unloadToS3({
                query: "select 1",
                bucket: "mybucket",
                iamRole: "default",
                kmsKeyArn: `arn:aws:kms:us-east-1:123456789012:key/mrk-${key}`,
                cleanPath: true,
            }),
            `UNLOAD ('select 1') TO 's3://mybucket/' IAM_ROLE default KMS_KEY_ID 'mrk-1234abcd-12ab-34cd-56ef-1234567890ab' ENCRYPTED CLEANPATH;`,
        );
    });

    it("names a key of another account than the last role's by its whole ARN", () => {
        const chain = ["arn:aws:iam::123456789012:role/RoleA", "arn:aws:iam::210987654321:role/RoleB"];
        const unload = (account: string, roles: string | string[]) =>
            unloadToS3({
                query: "select 1",
                bucket: "mybucket",
                iamRole: roles,
                kmsKeyArn: `arn:aws:kms:us-east-1:${account}:key/${key}`,
            }).replace(/^.*KMS_KEY_ID /, "");
        assert.equal(unload("210987654321", chain), "'1234abcd-12ab-34cd-56ef-1234567890ab' ENCRYPTED;");
        assert.equal(unload("210987654321", chain.join(",")), "'1234abcd-12ab-34cd-56ef-1234567890ab' ENCRYPTED;");
        assert.equal(
            unload("123456789012", chain),
            "'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab' ENCRYPTED;",
        );
    });

    it("refuses a key that is no ARN", () => {
        for (const kmsKeyArn of [key, "alias/sales", "arn:aws:kms:us-east-1:123456789012:alias/sales", ""]) {
            unloadRefusal(
                { kmsKeyArn },
                `kmsKeyArn must be a KMS key's ARN, got "${kmsKeyArn}". Keys' ARNs look like "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab".`,
            );
        }
    });

    it("refuses an empty query", () => {
        unloadRefusal(
            { query: "" },
            'query must be text without control characters, got "". Give text that is not empty.',
        );
    });

    it("refuses arguments that are none, and a key that is no text", () => {
        assert.throws(() => unloadToS3(undefined as never), {
            name: "SqlError",
            message:
                'args must be an object, got nothing. Write { query: "SELECT * FROM venue", bucket: "amzn-s3-demo-bucket", iamRole: "default" }.',
        });
        const arn = `arn:aws:kms:us-east-1:123456789012:key/${key}`;
        unloadRefusal(
            { kmsKeyArn: [arn] },
            `kmsKeyArn must be a KMS key's ARN, got ["${arn}"]. Keys' ARNs look like "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab".`,
        );
    });
});
