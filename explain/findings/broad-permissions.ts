import { isRecord } from "../../problems/is-record";
import { isLike, pattern } from "../../trust/evaluation/wildcards";
import { RolePolicy } from "../explained-role";
import { RoleRule } from "./finding-rule";
import { inWords, listed } from "./texts";

/**
 * Actions that read or write data, or hand on a role, of the services that Redshift's SQL reaches. On `*` they are of everything in the
 * account; the actions that IAM takes on `*` alone are not among them.
 */
const dataActions = [
    "s3:GetObject",
    "s3:PutObject",
    "s3:DeleteObject",
    "dynamodb:Scan",
    "dynamodb:Query",
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "kinesis:GetRecords",
    "kafka-cluster:ReadData",
    "secretsmanager:GetSecretValue",
    "acm:ExportCertificate",
    "kms:Decrypt",
    "lambda:InvokeFunction",
    "bedrock:InvokeModel",
    "sagemaker:InvokeEndpoint",
    "glue:DeleteTable",
    "glue:UpdateTable",
    "iam:PassRole",
    "sts:AssumeRole",
];

/** `*`, and all buckets or all of their objects. */
const everything = /^(\*|arn:[^:]*:s3:::\*(\/\*)?)$/;

/** AWS's managed policies that give all of a service, or of all; AmazonRedshiftAllCommandsFullAccess is of what is named for Redshift. */
const allOfAService = /^arn:[^:]+:iam::aws:policy\/(?:.*\/)?(AdministratorAccess|PowerUserAccess|\w*FullAccess)$/;
const forRedshift = "/AmazonRedshiftAllCommandsFullAccess";

/** Permissions of more than any SQL needs. */
export const broadPermissions: RoleRule = {
    id: "permissions.broad",
    messages: ({ policies = [] }) => policies.flatMap(messagesOf),
};

function messagesOf({ name, arn, document }: RolePolicy): string[] {
    if (arn !== undefined && allOfAService.test(arn) && !arn.endsWith(forRedshift)) {
        return [
            `AWS's managed policy ${listed([arn])} allows every action of a service or of all, on every resource. ${instead}`,
        ];
    }
    return statementsIn(document).flatMap((statement, index) => {
        const broad = broadOf(statement);
        return broad === undefined
            ? []
            : [`the policy ${listed([name])} allows ${broad} in statement ${index + 1}. ${instead}`];
    });
}

const instead = "Allow the actions that the SQL needs, on the resources that it names.";

function broadOf(statement: Record<string, unknown>): string | undefined {
    if (statement["Effect"] !== "Allow") {
        return undefined;
    }
    const { Action, NotAction, Resource, NotResource, Condition } = statement;
    if (NotAction !== undefined) {
        return `every action but ${listed(texts(NotAction))}`;
    }
    const wholeServices = texts(Action).filter((action) => /^(\*|[^:]+:\*+)$/.test(action));
    if (wholeServices.length > 0) {
        return listed(wholeServices);
    }
    const resources = texts(Resource).filter((resource) => everything.test(resource));
    const where = NotResource === undefined ? resources : [`everything but ${inWords(texts(NotResource))}`];
    const ofData = texts(Action).filter((action) =>
        dataActions.some((one) => isLike(pattern(action.toLowerCase()), one.toLowerCase())),
    );
    const isNarrowed = isRecord(Condition) && Object.keys(Condition).length > 0;
    return where.length === 0 || ofData.length === 0 || isNarrowed
        ? undefined
        : `${listed(ofData)} on ${listed(where)}`;
}

function statementsIn(document: string | undefined): Record<string, unknown>[] {
    const policy = document === undefined ? undefined : parsed(document);
    return isRecord(policy) ? [policy["Statement"]].flat().filter(isRecord) : [];
}

function texts(value: unknown): string[] {
    return [value].flat().filter((one) => typeof one === "string");
}

function parsed(json: string): unknown {
    try {
        return JSON.parse(json);
    } catch {
        return undefined;
    }
}
