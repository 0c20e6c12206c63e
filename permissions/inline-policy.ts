import { notYetKnown } from "../problems/not-yet-known";
import { isRecord } from "../problems/is-record";
import { problem, Problem } from "../problems/problem";
import { count, show } from "../problems/show";

/** What IAM's PutRolePolicy does not take in a policy. */
const notLatin1 = /[^\t\n\r\x20-\xff]/u;

/** IAM: all inline policies of a role together, white space not counted. */
export const mostInlineCharacters = 10240;

/** The problems of one inline policy. */
export function inlinePolicyProblems(path: string, policy: unknown): Problem[] {
    if (policy === notYetKnown) {
        return [];
    }
    const refuse = (rule: string, got: string, fix: string) => [
        problem({ rule: `inlinePolicy.${rule}`, path, must: "be a policy in JSON", got, fix }),
    ];
    if (typeof policy !== "string") {
        return refuse(
            "type",
            show(policy),
            "Wrap it in JSON.stringify(…), or in pulumi.jsonStringify(…) where it has Outputs.",
        );
    }
    const character = notLatin1.exec(policy)?.[0];
    if (character !== undefined) {
        return refuse("characters", `${show(policy)}, with ${show(character)}`, "IAM allows Latin-1 text in a policy.");
    }
    const document = parsed(policy);
    if (!isRecord(document)) {
        return refuse("json", show(policy), 'Begin with {"Version":"2012-10-17","Statement":[…]}.');
    }
    const statements = statementsIn(document);
    if (statements.length === 0 || !statements.every(isRecord)) {
        return refuse("statement", `${show(policy)}, without a Statement`, 'Add "Statement":[…].');
    }
    if (statements.some((one) => "Principal" in one || "NotPrincipal" in one)) {
        const fix =
            "Leave the Principal out: who may assume the role is said by the trust policy, which is written for it.";
        return refuse("principal", `${show(policy)}, with a Principal`, fix);
    }
    return [];
}

/** The problems of all inline policies together. */
export function inlineLengthProblems(policies: unknown): Problem[] {
    const length = inlineLength(policies);
    if (length <= mostInlineCharacters) {
        return [];
    }
    return [
        problem({
            rule: "inlinePolicies.length",
            path: "inlinePolicies",
            must: `be at most ${count(mostInlineCharacters)} characters in all, white space not counted`,
            got: count(length),
            fix: "Move some into an aws.iam.Policy of its own and give its ARN in managedPolicyArns.",
        }),
    ];
}

/** The length of the policies that are there, as IAM counts it. */
export function inlineLength(policies: unknown): number {
    const texts = isRecord(policies) ? Object.values(policies).filter((policy) => typeof policy === "string") : [];
    return texts.reduce((sum, policy) => sum + compactLength(policy), 0);
}

function compactLength(policy: string): number {
    const document = parsed(policy);
    return document === undefined ? policy.length : JSON.stringify(document).length;
}

function statementsIn(document: Record<string, unknown>): unknown[] {
    const statement = document["Statement"];
    return Array.isArray(statement) ? statement : isRecord(statement) ? [statement] : [];
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}
