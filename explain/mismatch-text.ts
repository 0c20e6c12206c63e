import { AssumeRoleRequest, Mismatch } from "../trust/evaluate";
import { holds } from "../trust/evaluation/condition";
import { contextOf } from "../trust/evaluation/context";
import { qualifiedOperator } from "../trust/evaluation/qualified-operator";
import { either } from "./assumers-of/sentences";
import { nearestOf } from "./near-miss";
import { documentedOf } from "./request-keys";

/** How many of a long list are shown. */
const few = 3;

type ConditionMismatch = Extract<Mismatch, { part: "condition" }>;

/** Why a statement is not about a call of Redshift's, as the rest of a sentence. */
export function mismatchText(mismatch: Mismatch, request: AssumeRoleRequest, version: string): string {
    switch (mismatch.part) {
        case "principal":
            return principalText(mismatch.wanted, mismatch.got);
        case "action":
            return `its action is ${either(mismatch.wanted)}, not sts:AssumeRole`;
        case "condition":
            return mismatch.got === undefined
                ? missingText(mismatch)
                : conditionText(mismatch, mismatch.got, request, version);
    }
}

function principalText(wanted: readonly string[], got: readonly string[]): string {
    const nearest = [...wanted.filter((one) => one.startsWith("redshift")), ...wanted].slice(0, wanted.length);
    const shown = [...new Set(nearest)].slice(0, few);
    const left = new Set(wanted).size - shown.length;
    const names = left === 0 ? either(shown) : `${shown.join(", ")} or one of ${left} more`;
    const isRegional = (one: string) => /^redshift(-serverless)?\.[^.]+\.amazonaws\.com$/.test(one);
    const hints = [
        ...(shown.some((one) => /^redshift.*\.amazonaws\.com\.cn$/.test(one))
            ? ["Redshift's principals end in amazonaws.com in China too"]
            : []),
        ...(got.length === 1 && shown.some(isRegional) ? ["AWS documents no regional principal for Serverless"] : []),
    ];
    return [`its principal is ${names}, not ${either(got)}`, ...hints].join(": ");
}

/** A key that the call does not have. */
function missingText({ operator, key }: ConditionMismatch): string {
    const text = documentedOf(key) === "neverSent" ? `Redshift does not send ${key}` : undocumentedText(key);
    return `${text}, and ${operator} needs it`;
}

/** What AWS does not say of a key that the call is taken not to have. */
export function undocumentedText(key: string): string {
    switch (documentedOf(key)) {
        case "sent":
            // A cluster's call has aws:SourceArn.
            return `what Redshift Serverless sends as ${key} is not documented`;
        case "sentWithSomeValue":
            return `what Redshift sends as ${key} is not documented`;
        default:
            return `whether Redshift sends ${key} is not documented`;
    }
}

function conditionText(
    { operator, key, wanted }: ConditionMismatch,
    got: readonly string[],
    request: AssumeRoleRequest,
    version: string,
): string {
    const own = got.map((value) => JSON.stringify(value)).join(" and ");
    const whose = key.toLowerCase() === "sts:externalid" ? "the user's" : isTime(key) ? "the present" : "Redshift's";
    if (operator === "Null") {
        return `Null wants ${key} to be missing, and ${whose} is ${own}`;
    }
    if (qualifiedOperator(operator)?.operator.negated === true) {
        const excluded = wanted.filter(
            (value) => !holds({ operator, key, values: [value] }, version, contextOf(request.context)),
        );
        return `${operator} ${key} excludes ${either(excluded.map((value) => JSON.stringify(value)))}, and ${whose} is ${own}`;
    }
    const near = nearestOf(operator, wanted, got[0] ?? "", few);
    const [first] = near;
    if (first !== undefined && wanted.length === 1) {
        const why = first.why === undefined ? "" : `: ${first.why}`;
        return `${operator} ${key} has ${JSON.stringify(first.value)}, ${whose} is ${own}${why}`;
    }
    const shown = near.map(({ value, why }) => JSON.stringify(value) + (why === undefined ? "" : ` (${why})`));
    const which = shown.length < wanted.length ? `the nearest of its ${wanted.length} are` : "it has";
    return `${operator} ${key} does not have ${whose}, ${own}: ${which} ${shown.join(", ")}`;
}

function isTime(key: string): boolean {
    return ["aws:currenttime", "aws:epochtime"].includes(key.toLowerCase());
}
