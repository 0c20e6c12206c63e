import { evaluate, RequestPrincipal } from "../../../trust/evaluate";
import { TrustDocument, TrustPrincipal, TrustStatement } from "../../../trust/evaluation/trust-document";
import { allowsOf, isRedshift } from "../redshift-statement";
import { nameOf } from "../texts";

/**
 * Conditions that are for Redshift, on principals that never send what they ask for: a database user's ARN is sent by no other
 * service, and `aws:SourceArn` and `aws:SourceAccount` by services alone.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcearn
 */
export function otherPrincipals(policy: TrustDocument): string[] {
    return allowsOf(policy).flatMap((statement) =>
        statement.principals.flatMap((principal) =>
            keysNotSent(statement, policy, principal).map(
                (key) =>
                    `${nameOf(statement)} is never met by ${principal.value}: it does not send ${key}${key === "sts:ExternalId" ? " with a database user's ARN" : ""}. Put it into a statement of its own, without that condition.`,
            ),
        ),
    );
}

function keysNotSent(statement: TrustStatement, { version }: TrustDocument, principal: TrustPrincipal): string[] {
    const caller = callerOf(principal);
    if (caller === undefined) {
        return [];
    }
    const notSent = "service" in caller ? ["sts:externalid"] : ["aws:sourcearn", "aws:sourceaccount"];
    const { statements } = evaluate({ version, statements: [statement] }, { principal: caller, context: {} });
    return statements
        .flatMap(({ mismatches }) => mismatches)
        .flatMap((one) => (one.part === "condition" && notSent.includes(one.key.toLowerCase()) ? [one.key] : []));
}

/** Nobody, where it is Redshift, or everyone, whom a service is among. */
function callerOf({ type, value }: TrustPrincipal): RequestPrincipal | undefined {
    if (type === "Service") {
        return isRedshift(value) ? undefined : { service: [value] };
    }
    return type === "AWS" && value !== "*" ? { aws: value } : undefined;
}
