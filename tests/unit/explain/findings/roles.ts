import { ExplainedRole } from "../../../../explain/explained-role";
import { findingsOf } from "../../../../explain/findings";

export const redshift = "redshift.amazonaws.com";
export const serverless = "redshift-serverless.amazonaws.com";

/** A database user's ARN in us-east-1, or a pattern of them: `my-cluster/bob`. */
export function dbUser(rest: string, region = "us-east-1"): string {
    return `arn:aws:redshift:${region}:123456789012:dbuser:${rest}`;
}

/** A database user of a workgroup. */
export function workgroupUser(name: string): string {
    return dbUser(`serverless-123456789012-1234abcd-12ab-34cd-56ef-1234567890ab/${name}`);
}

/** A statement by which services may assume the role. */
export function allow(service: string | string[], condition?: object, more: object = {}): object {
    const principal = { Principal: { Service: service }, Action: "sts:AssumeRole" };
    return { Effect: "Allow", ...principal, ...(condition && { Condition: condition }), ...more };
}

/** One by which nobody may whom the condition means. */
export function deny(condition?: object): object {
    return { ...allow(redshift, condition), Effect: "Deny" };
}

/** A role with these statements in its trust policy. */
export function roleOf(statements: object[], more: Partial<ExplainedRole> = {}): ExplainedRole {
    return { name: "role", trustPolicy: JSON.stringify({ Version: "2012-10-17", Statement: statements }), ...more };
}

/** The messages of one rule. */
export function messagesOf(rule: string, role: ExplainedRole): string[] {
    return findingsOf(role)
        .filter((finding) => finding.rule === rule)
        .map(({ message }) => message);
}
