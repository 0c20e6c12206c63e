import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { Where } from "../where";
import { regionalArn } from "./arn";
import { kmsKeyArn } from "./kms-key";
import { noArn, noWildcard } from "./name-rules";
import { resourceRegion } from "./resource-region";

/** A table of DynamoDB's. */
export interface DynamoDbTable {
    name: string;
    region?: string | undefined;
    /** The key it is encrypted by, where that is not DynamoDB's own. */
    kmsKeyArn?: string | undefined;
}

const tableName: TextKind = {
    id: "dynamoDbTable",
    name: "a DynamoDB table's name",
    example: "ProductCatalog",
    rules: [
        {
            id: "url",
            broken: (value) => value.startsWith("dynamodb://"),
            is: () => "a URL",
            fix: (value) => `Give the name alone: ${show(value.replace(/^dynamodb:\/\/([^/]*).*$/s, "$1"))}.`,
        },
        noArn("name", /:table\/([^/]+)/, "ProductCatalog"),
        noWildcard("Name each table."),
        {
            // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
            id: "characters",
            broken: (value) => !/^[A-Za-z0-9_.-]{3,255}$/.test(value),
            fix: () => "Tables' names have 3 to 255 letters, digits, underscores, hyphens and dots.",
        },
    ],
};

export const dynamoDbTable: ElementKind = {
    name: "a DynamoDB table",
    example: '{ name: "ProductCatalog" }',
    key: "name",
    properties: {
        name: text(tableName),
        region: optional(text(resourceRegion)),
        kmsKeyArn: optional(text(kmsKeyArn)),
    },
};

export function tableArn({ name, region }: DynamoDbTable, where: Where): string {
    return regionalArn(where, "dynamodb", `table/${name}`, region);
}
