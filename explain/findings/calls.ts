import { evaluate, StatementDecision } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { isNeverSent } from "../assumers-of/never-sent";
import { TrustCondition, TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";

/** What `redshiftRequests` has. */
const sent =
    /^(sts:ExternalId|aws:(SourceArn|SourceAccount|SecureTransport|PrincipalIsAWSService|PrincipalServiceName(sList)?))$/i;

/**
 * Keys of a caller's network: a service calls from its own.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-network-properties
 */
const ofNetwork = /^aws:(SourceIp|VpcSourceIp|SourceVpc|SourceVpcArn|SourceVpce)$/i;

/** Whether nobody can tell beforehand if the condition holds: of the key, or of a value with a policy variable. */
export function isUnforeseeable({ key, values }: TrustCondition): boolean {
    const isForeseen = sent.test(key) || ofNetwork.test(key) || isNeverSent(key);
    return !isForeseen || values.some((value) => value.includes("${"));
}

/** The statement as if what nobody can tell held: whom it does not let through then, it never does. */
export function atBest(statement: TrustStatement): TrustStatement {
    return { ...statement, conditions: statement.conditions.filter((condition) => !isUnforeseeable(condition)) };
}

/** What one statement has to say of each call that Redshift makes for the user. */
export function decisionsOf(
    statement: TrustStatement,
    { version }: TrustDocument,
    user: DbUserSession,
): StatementDecision[] {
    const alone = { version, statements: [statement] };
    return redshiftRequests(user).flatMap((call) => evaluate(alone, call).statements);
}
