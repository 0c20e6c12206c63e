import { TrustCondition } from "../../trust/evaluation/trust-document";
import { covers, isPattern } from "./wildcards";

const onBehalf = "only on behalf of ";

/** That names count in whatever case they are written. */
export const inAnyCase = "in any case of its letters";

/** What is told of users for whom too many conditions would have to be told. */
export const tooMany = "only by conditions of the trust policy that are too many to tell apart";

/** That of all Regions those of one partition are meant. */
export function onlyInPartition(partition: string): string {
    return `only in the partition ${partition}`;
}

/** What must hold, for a condition that allows. */
export function onlyWhere(condition: TrustCondition): string {
    return onlyOnBehalf(condition) ?? `only where ${meets(condition)}`;
}

/** For whom a service must act, where that is all that a condition says. */
export function onlyOnBehalf({ operator, key, values }: TrustCondition): string | undefined {
    const isSaid = /^(StringEquals|StringEqualsIgnoreCase)$/.test(operator)
        ? !values.some(isPattern)
        : /^(StringLike|ArnLike|ArnEquals)$/.test(operator);
    switch (isSaid ? key.toLowerCase() : undefined) {
        case "aws:sourceaccount":
            return `${onBehalf}account ${either(inOrder(values))}`;
        case "aws:sourcearn":
            return onBehalf + either(inOrder(values));
        default:
            return undefined;
    }
}

/** That a service must act for one source: an ARN, or an account's id. */
export function onlyOnBehalfOf(source: string): string {
    return onBehalf + source;
}

/** Whether a sentence holds wherever another does, each of whom a service must act for. */
export function isOnBehalf(wide: string, narrow: string): boolean {
    const sources = sourcesOf(narrow);
    return sources.length > 0 && sources.every((source) => sourcesOf(wide).some((one) => covers(one, source)));
}

function sourcesOf(sentence: string): string[] {
    return sentence.startsWith(onBehalf)
        ? sentence
              .slice(onBehalf.length)
              .replace(/^account /, "")
              .split(/, | or /)
        : [];
}

/** What must not hold, for conditions that deny: all of them together. */
export function butNotWhere(regions: readonly string[], conditions: readonly TrustCondition[]): string {
    const places = regions.length === 0 ? "" : ` in ${either(regions)}`;
    const where = conditions.length === 0 ? "" : ` where ${conditions.map(meets).join(" and ")}`;
    return `but not${places}${where}`;
}

/** Who is left out. */
export function butNot(names: readonly string[]): string {
    return `but not ${either(names)}`;
}

/** A condition as the policy has it. */
function meets({ operator, key, values }: TrustCondition): string {
    const quoted = inOrder(values).map((value) => JSON.stringify(value));
    return `${key} meets ${operator} ${quoted.length === 1 ? (quoted[0] ?? "") : `[${quoted.join(", ")}]`}`;
}

/** So that sentences differ in what they say alone. */
function inOrder(values: readonly string[]): string[] {
    return [...new Set(values)].sort();
}

/** `a`, `a or b`, `a, b or c`. */
export function either(names: readonly string[]): string {
    const last = names.at(-1) ?? "";
    return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
