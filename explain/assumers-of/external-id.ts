import { TrustCondition } from "../../trust/evaluation/trust-document";
import { qualifiedOperator } from "../../trust/evaluation/qualified-operator";

/** How a condition compares `sts:ExternalId` with its values. */
export interface ExternalIdCondition {
    /** Whether it asks that the user is none of the values. */
    negated: boolean;
    values: ExternalId[];
}

/** What a condition has for `sts:ExternalId`. */
export interface ExternalId {
    /** As the policy has it. */
    written: string;
    /** With wildcards, if any: what it stands for is never less than this. */
    pattern: string;
    /** Whether it is compared part by part, so that no `*` reaches over a colon. */
    byParts: boolean;
    ignoresCase: boolean;
    /** Whether the pattern says all: a policy variable is `*` in it. */
    isWhole: boolean;
}

const comparisons = new Map([
    ["StringEquals", { hasWildcards: false, byParts: false, ignoresCase: false }],
    ["StringEqualsIgnoreCase", { hasWildcards: false, byParts: false, ignoresCase: true }],
    ["StringLike", { hasWildcards: true, byParts: false, ignoresCase: false }],
    ["ArnEquals", { hasWildcards: true, byParts: true, ignoresCase: false }],
    ["ArnLike", { hasWildcards: true, byParts: true, ignoresCase: false }],
]);

/**
 * What STS takes as an external ID: no other character is ever in one.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
const externalIdText = /^[\w+=,.@:/-]{0,1224}$/;

/**
 * Reads a condition on `sts:ExternalId`; `undefined` where it compares no texts. Redshift always sends the key, with one
 * value, so that neither set operators nor `IfExists` change anything.
 */
export function externalIdCondition(condition: TrustCondition, version: string): ExternalIdCondition | undefined {
    const operator = qualifiedOperator(condition.operator)?.operator;
    const comparison = operator && comparisons.get(operator.name.replace("Not", ""));
    if (operator === undefined || comparison === undefined || condition.key.toLowerCase() !== "sts:externalid") {
        return undefined;
    }
    const { hasWildcards, ...how } = comparison;
    const values = condition.values.flatMap((written) => {
        const pattern = version === "2012-10-17" ? written.replace(/\$\{[^{}*?$]*\}/g, "*") : written;
        const isWhole = pattern === written;
        const literals = hasWildcards || !isWhole ? pattern.replace(/[*?]/g, "") : pattern;
        return externalIdText.test(literals) ? [{ written, pattern, isWhole, ...how }] : [];
    });
    return { negated: operator.negated, values };
}
