import { Mismatch } from "../../../trust/evaluate";
import { qualifiedOperator } from "../../../trust/evaluation/qualified-operator";
import { show } from "../../../problems/show";
import { isUnknownKey, meantKey } from "../../request-keys";
import { inWords, listed } from "../texts";
import { Never } from "./never";

/** What a key has in a call for somebody who is made up; of the others, what it has does not tell more. */
const sends: Readonly<Record<string, string>> = {
    "aws:sourcearn":
        ", and Redshift sends the cluster's ARN, in lower case and without wildcards, such as arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster",
    "aws:sourceaccount": ", and Redshift sends the cluster's account, 12 digits",
};

/** Why a call that a statement was meant for is not one of its; `isMadeUp`, where nobody wrote for whom it is. */
export function unmet(mismatch: Mismatch, isMadeUp: boolean): Never {
    switch (mismatch.part) {
        case "principal":
            return {
                why: isMadeUp
                    ? `Redshift calls as another principal for it than ${inWords(mismatch.wanted)}`
                    : `Redshift calls as ${inWords(mismatch.got, "or")} for it, and the principals are ${inWords(mismatch.wanted)}`,
                fix: "Put it into a statement with a principal that Redshift calls as",
            };
        case "action":
            return {
                why: `the action is ${inWords(mismatch.wanted)}, and Redshift calls none but sts:AssumeRole`,
                fix: "Write sts:AssumeRole",
                ofAll: true,
            };
        case "condition":
            return unmetCondition(mismatch, isMadeUp);
    }
}

function unmetCondition({ operator, key, wanted, got }: Mismatch & { part: "condition" }, isMadeUp: boolean): Never {
    const fix = `Correct the condition on ${key}, or leave it out`;
    if (isUnknownKey(key)) {
        const meant = meantKey(key);
        const instead = meant === undefined ? "Leave the condition out" : `Write ${meant}`;
        return { why: `${operator} asks for ${show(key)}, and IAM has no such key`, fix: instead, ofAll: true };
    }
    if (got === undefined) {
        return { why: `${operator} asks for ${key}, which Redshift does not send`, fix, ofAll: true };
    }
    if (wanted.length === 0) {
        return { why: `${operator} on ${key} has no value`, fix, ofAll: true };
    }
    const asks = qualifiedOperator(operator)?.operator.negated === true ? "leaves out" : "asks for";
    const has = wanted.some((value) => value.includes("${")) ? noSuchText : hasText(key, got, isMadeUp);
    return { why: `${operator} on ${key} ${asks} ${listed(wanted)}${has}`, fix };
}

/** For a policy variable whose key Redshift does not send, or which is plain text in a policy of version 2008-10-17. */
const noSuchText = ", and Redshift sends nothing like it";

function hasText(key: string, got: readonly string[], isMadeUp: boolean): string {
    return isMadeUp || key.toLowerCase() === "sts:externalid"
        ? (sends[key.toLowerCase()] ?? "")
        : `, and Redshift sends ${listed(got)}`;
}
