import { inWords, listed } from "../texts";
import { Mismatch } from "../../../trust/evaluate";
import { qualifiedOperator } from "../../../trust/evaluation/qualified-operator";
import { Never } from "./malformed";

/** Why a call that a statement was meant for is not one of its. */
export function unmet(mismatch: Mismatch): Never {
    switch (mismatch.part) {
        case "principal":
            return {
                why: `Redshift calls as ${inWords(mismatch.got, "or")} for it, and the principals are ${inWords(mismatch.wanted)}`,
                fix: "Put it into a statement with a principal that Redshift calls as",
            };
        case "action":
            return { why: `the action is ${inWords(mismatch.wanted)}`, fix: "Write sts:AssumeRole" };
        case "condition":
            return unmetCondition(mismatch);
    }
}

function unmetCondition({ operator, key, wanted, got }: Mismatch & { part: "condition" }): Never {
    const fix = `Correct the condition on ${key}, or leave it out`;
    if (got === undefined) {
        return { why: `${operator} asks for ${key}, which Redshift does not send`, fix, ofAll: true };
    }
    const asks = qualifiedOperator(operator)?.operator.negated === true ? "leaves out" : "asks for";
    // The ExternalId may be made up, to be like a pattern.
    const has = key.toLowerCase() === "sts:externalid" ? "" : `, and Redshift sends ${listed(got)}`;
    return { why: `${operator} on ${key} ${asks} ${listed(wanted)}${has}`, fix };
}
