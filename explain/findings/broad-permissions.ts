import { isRecord } from "../../problems/is-record";
import { isLike, pattern } from "../../trust/evaluation/wildcards";
import { RolePolicy } from "../explained-role";
import { RoleRule } from "./finding-rule";
import { listed } from "./texts";

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

/** `*`, and ARNs that are wildcards alone from their Region, their account or their resource on: all buckets, all of their objects. */
const everything = /^(\*+|arn:([^:]*:){0,4}\*+|arn:([^:]*:){4}[*?/]*\*[*?/]*)$/;

/**
 * Every resource of a type, such as all secrets. The ARNs of S3 and of APIs have no type: what is before their slash is an id.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
const everyOfAType = /^arn:[^:]*:(?!s3:|execute-api:)([^:]*:){3}[\w-]+[:/][*?:/]*\*[*?:/]*$/;

/** Those of AWS's managed policies that are for whoever runs a service, or all; AmazonRedshiftAllCommandsFullAccess is of what is named for Redshift. */
const forAdministrators = /^arn:[^:]+:iam::aws:policy\/(?:.*\/)?(AdministratorAccess|PowerUserAccess|\w*FullAccess)$/;
const forRedshift = "/AmazonRedshiftAllCommandsFullAccess";

/** Permissions of more than any SQL needs. */
export const broadPermissions: RoleRule = {
    id: "permissions.broad",
    messages: ({ policies = [] }) => policies.flatMap(messagesOf),
};

function messagesOf({ name, arn, document }: RolePolicy): string[] {
    if (arn !== undefined && forAdministrators.test(arn) && !arn.endsWith(forRedshift)) {
        return [`AWS's managed policy ${listed([arn])} allows more than SQL needs, on more than it names. ${instead}`];
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
    const actions = NotAction === undefined ? texts(Action).filter(isBroad) : texts(NotAction);
    const resources = NotResource === undefined ? texts(Resource).filter(isEverything) : texts(NotResource);
    const isNarrowed = isRecord(Condition) && Object.keys(Condition).length > 0;
    if (isNarrowed || actions.length === 0 || resources.length === 0) {
        return undefined;
    }
    const what = NotAction === undefined ? listed(actions) : `every action but ${listed(actions)}`;
    const where = NotResource === undefined ? listed(resources) : `everything but ${listed(resources)}`;
    return `${what} on ${where}`;
}

function isEverything(resource: string): boolean {
    return everything.test(resource) || everyOfAType.test(resource);
}

/** Whether an action, or a pattern of them, is all of a service or of those that read or write data. */
function isBroad(action: string): boolean {
    const isWholeService = /^(\*|[^:]+:\*+)$/.test(action);
    return isWholeService || dataActions.some((one) => isLike(pattern(action.toLowerCase()), one.toLowerCase()));
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
