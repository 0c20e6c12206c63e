import { show } from "../../problems/show";
import { ListKind } from "../../problems/list-rules";
import { TextKind, TextRule, textProblems } from "../../problems/text-rules";
import { list, optional, text } from "../element-rule";
import { PropertyRule } from "../feature";
import { PermissionStatement } from "../statement";
import { Where } from "../where";
import { regionalArn } from "./arn";
import { kmsKeyArn } from "./kms-key";
import { noArn, noWildcard } from "./name-rules";
import { resourceRegion } from "./resource-region";

/** Tables of a database in the account's AWS Glue Data Catalog. */
export interface CatalogDatabase {
    database: string;
    /** Names, or patterns of names; `*` is every table. */
    tables: readonly string[];
    /** The catalog's Region: CREATE EXTERNAL SCHEMA … REGION. */
    region?: string | undefined;
    /** The key that the catalog is encrypted by, where it is. */
    catalogKmsKeyArn?: string | undefined;
}

/** Glue folds names to lower case when it stores them, and IAM compares ARNs in their case. */
const lowerCase: TextRule = {
    id: "case",
    broken: (value) => value !== value.toLowerCase(),
    is: () => "with upper-case letters, which AWS Glue folds to lower case",
    fix: (value) => `Did you mean ${show(value.toLowerCase())}?`,
};

const databaseName: TextKind = {
    id: "database",
    name: "a database's name in the AWS Glue Data Catalog",
    example: "spectrumdb",
    rules: [
        noArn("database", /:database\/([^/]+)$/, "spectrumdb"),
        noWildcard("Name each database."),
        {
            id: "table",
            broken: (value) => /^[^./]+[./][^./]+$/.test(value),
            is: () => "a table's name",
            fix: (value) => {
                const [database, table] = value.split(/[./]/);
                return `Write database: ${show(database)}, tables: [${show(table)}].`;
            },
        },
        lowerCase,
        {
            id: "characters",
            broken: (value) => !/^[^\s/:${}"]{1,255}$/.test(value) || isNotLatin1(value),
            fix: () => "Databases' names have 1 to 255 letters, digits, underscores and hyphens.",
        },
    ],
};

const tableName: TextKind = {
    id: "table",
    name: "a table's name, or a pattern",
    example: "sales",
    rules: [
        {
            id: "arn",
            broken: (value) => value.startsWith("arn:"),
            is: () => "an ARN",
            fix: (value) => `Give the name alone: ${show(/:table\/[^/]+\/([^/]+)$/.exec(value)?.[1] ?? "sales")}.`,
        },
        {
            id: "database",
            broken: (value) => /^[^./]+[./][^./]+$/.test(value),
            is: () => "with its database",
            fix: (value) => `Give the table's name alone: ${show(value.replace(/^[^./]+[./]/, ""))}.`,
        },
        lowerCase,
        {
            id: "characters",
            broken: (value) => !/^[^\s/:${}"]{1,255}$/.test(value) || isNotLatin1(value),
            fix: () =>
                "Tables' names have 1 to 255 letters, digits, underscores and hyphens; * is any text, ? any one character.",
        },
    ],
};

const tableList: ListKind = {
    id: "tables",
    name: "a list of tables' names",
    example: '"sales"',
    ifEmpty: 'Name tables, or write ["*"] for every table of the database.',
};

/** The properties that every element about the Data Catalog has. */
export const catalogProperties: Readonly<Record<string, PropertyRule>> = {
    database: text(databaseName),
    tables: list(tableList, (path, table) => textProblems(path, table, tableName)),
    region: optional(text(resourceRegion)),
    catalogKmsKeyArn: optional(text(kmsKeyArn)),
};

/** Glue asks for a permission on the resource itself and on every ancestor of it, the catalog first. */
export function databaseArns({ database, region }: CatalogDatabase, where: Where): string[] {
    return [regionalArn(where, "glue", "catalog", region), regionalArn(where, "glue", `database/${database}`, region)];
}

export function tableArns(element: CatalogDatabase, where: Where): string[] {
    const { database, tables, region } = element;
    return [
        ...databaseArns(element, where),
        ...tables.map((table) => regionalArn(where, "glue", `table/${database}/${table}`, region)),
    ];
}

/** Looking up databases, tables and partitions: what a query does. */
export function catalogReadStatements(element: CatalogDatabase, where: Where): PermissionStatement[] {
    return [
        { actions: ["glue:GetDatabase", "glue:GetDatabases"], resources: databaseArns(element, where) },
        {
            actions: [
                "glue:GetTable",
                "glue:GetTables",
                "glue:GetPartition",
                "glue:GetPartitions",
                "glue:BatchGetPartition",
            ],
            resources: tableArns(element, where),
        },
    ];
}

/**
 * What AWS Glue asks of "any client that accesses or writes to an encrypted catalog".
 *
 * @see https://docs.aws.amazon.com/glue/latest/dg/set-up-encryption.html
 */
export function catalogKeyStatements({ catalogKmsKeyArn }: CatalogDatabase): PermissionStatement[] {
    const actions = ["kms:GenerateDataKey", "kms:Decrypt", "kms:Encrypt"];
    return catalogKmsKeyArn === undefined ? [] : [{ actions, resources: [catalogKmsKeyArn] }];
}

function isNotLatin1(value: string): boolean {
    return /[^\x20-\x7e\xa0-\xff]/u.test(value);
}
