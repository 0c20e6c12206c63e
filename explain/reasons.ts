import { AssumeRoleRequest, Decision } from "../trust/evaluate";
import { TrustDocument, TrustStatement } from "../trust/evaluation/trust-document";
import { mismatchText } from "./mismatch-text";

/** A call of Redshift's, and what the trust policy says to it. */
export interface Call {
    request: AssumeRoleRequest;
    decision: Decision;
}

/** Why Redshift's calls are allowed or not: what each statement says to them, then what that comes to. */
export function reasonsOf(policy: TrustDocument, calls: readonly Call[]): string[] {
    return [
        ...policy.statements.flatMap((statement, place) => statementReasons(statement, place, policy.version, calls)),
        ...serverlessReasons(calls),
        ...unsendableReasons(calls),
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

/** STS's own rule for external IDs: what Redshift does with a name that breaks it is not documented. */
function unsendableReasons([call]: readonly Call[]): string[] {
    const externalId = call?.request.context["sts:ExternalId"];
    const wrong = typeof externalId === "string" ? /[^\w+=,.@:/-]/.exec(externalId)?.[0] : undefined;
    return wrong === undefined
        ? []
        : [
              `STS takes no external ID with ${JSON.stringify(wrong)}: what Redshift sends for this user is not documented.`,
          ];
}

function nameOf({ principal }: AssumeRoleRequest): string {
    return "service" in principal ? (principal.service[0] ?? "") : principal.aws;
}
