import { AssumeRoleRequest, Decision } from "../trust/evaluate";
import { TrustDocument, TrustStatement } from "../trust/evaluation/trust-document";
import { contextOf, valuesOf } from "../trust/evaluation/context";
import { mismatchText, undocumentedText } from "./mismatch-text";
import { documentedOf } from "./request-keys";

/** A call of Redshift's, and what the trust policy says to it. */
export interface Call {
    request: AssumeRoleRequest;
    decision: Decision;
}

/** Why Redshift's calls are allowed or not: what each statement says to them, then what that comes to, and what is not sure. */
export function reasonsOf(policy: TrustDocument, calls: readonly Call[]): string[] {
    return [
        ...policy.statements.flatMap((statement, place) => statementReasons(statement, place, policy.version, calls)),
        ...serverlessReasons(calls),
        ...undocumentedReasons(policy, calls),
    ];
}

/** One line where the statement says the same to every call, else one for each. */
function statementReasons(statement: TrustStatement, place: number, version: string, calls: readonly Call[]): string[] {
    const { index, sid, effect } = statement;
    const name = `Statement ${index + 1}${sid === undefined ? "" : ` ${JSON.stringify(sid)}`} (${effect})`;
    const answers = calls.map(({ request, decision }) => {
        const mismatches = decision.statements[place]?.mismatches ?? [];
        return mismatches.map((mismatch) => mismatchText(mismatch, request, version)).join("; and ");
    });
    const line = (answer: string, to: string) =>
        answer === ""
            ? `${name} applies${to}${effect === "Deny" ? ", and a Deny overrides every Allow" : ""}.`
            : `${name} does not apply${to}: ${answer}.`;
    return new Set(answers).size === 1
        ? [line(answers[0] ?? "", "")]
        : calls.map(({ request }, call) => line(answers[call] ?? "", ` to ${nameOf(request)}`));
}

/** A workgroup's user needs both of Serverless's principals. */
function serverlessReasons(calls: readonly Call[]): string[] {
    const refused = calls.filter(({ decision }) => !decision.allowed).map(({ request }) => nameOf(request));
    if (calls.length < 2 || refused.length === 0) {
        return [];
    }
    const all = calls.map(({ request }) => nameOf(request)).join(" and ");
    return [`Redshift Serverless needs ${all}: ${refused.join(" and ")} may not assume the role.`];
}

/** A key of which AWS does not say whether Redshift's call has it, or with what value, where a statement depends on it. */
function undocumentedReasons({ statements }: TrustDocument, calls: readonly Call[]): string[] {
    const keys = statements.flatMap(({ conditions }, place) =>
        calls.flatMap(({ request, decision }) => {
            const isMissing = (key: string) =>
                documentedOf(key) !== "neverSent" && valuesOf(contextOf(request.context), key) === undefined;
            const mismatches = decision.statements[place]?.mismatches ?? [];
            const dependsOnIt = mismatches.every((one) => one.part === "condition" && isMissing(one.key));
            return dependsOnIt ? conditions.map(({ key }) => key).filter(isMissing) : [];
        }),
    );
    return [...new Set(keys)].map((key) => `This answer takes ${key} as missing: ${undocumentedText(key)}.`);
}

function nameOf({ principal }: AssumeRoleRequest): string {
    return "service" in principal ? (principal.service[0] ?? "") : principal.aws;
}
