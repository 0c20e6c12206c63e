import { quoteLiteral } from "./quote-literal";
import { refuse } from "./sql-error";

/** A role's ARN, or the ARNs of a chain of roles in their order; one text may also have the whole chain, by commas. */
export type RoleArns = string | readonly string[];

/** Documented for external schemas: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_SCHEMA.html */
const longestChain = 10;

const example = "arn:aws:iam::123456789012:role/copy-unload";

/**
 * The roles as SQL names them, one literal without a space: `'arn1,arn2'`.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html
 */
export function roleList(path: string, roles: RoleArns): string {
    const arns = roleArnsOf(path, roles);
    if (arns.length > longestChain) {
        const must = `be a chain of at most ${longestChain} roles`;
        return refuse({ path, must, got: arns, is: `${arns.length} roles`, fix: "Leave roles out of the chain." });
    }
    return quoteLiteral(arns.join(","), path);
}

/** The ARN of each role, checked. */
export function roleArnsOf(path: string, roles: RoleArns): string[] {
    if (typeof roles === "string") {
        return splitArns(path, roles);
    }
    if (!Array.isArray(roles) || roles.length === 0) {
        return refuse({
            path,
            must: "be a role's ARN, or a chain's",
            got: roles,
            fix: `Give one such as "${example}".`,
        });
    }
    return Array.from(roles as readonly string[]).flatMap((role, index) => splitArns(`${path}[${index}]`, role));
}

function splitArns(path: string, text: string): string[] {
    const arns = typeof text === "string" ? text.split(",") : [text];
    return arns.map((arn) => roleArn(path, arn, text));
}

function roleArn(path: string, arn: string, got: string): string {
    const offence = typeof arn === "string" ? offenceOf(arn, arn !== got) : { fix: `Give one such as "${example}".` };
    return offence === undefined ? arn : refuse({ path, must: "be a role's ARN", got, ...offence });
}

function offenceOf(arn: string, isPart: boolean): { is?: string; fix: string } | undefined {
    if (/\s/.test(arn)) {
        return { is: "with white space", fix: "Write ARNs without white space in or between them." };
    }
    if (/^(['"]).*\1$/.test(arn)) {
        return { is: "with its quotation marks", fix: "Give the ARN alone." };
    }
    if (isRole(arn)) {
        return undefined;
    }
    return isPart && !arn.startsWith("arn:")
        ? {
              is: "with a comma, which SQL reads as the next role of a chain",
              fix: "Use a role without a comma in its name.",
          }
        : { fix: `Roles' ARNs look like "${example}".` };
}

function isRole(text: string): boolean {
    return /^arn:aws[\w-]*:iam::\d{12}:role\/[\x21-\x7e]+$/.test(text);
}
