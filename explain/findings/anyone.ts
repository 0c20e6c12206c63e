import { AssumeRoleRequest, evaluate } from "../../trust/evaluate";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { FindingRule } from "./finding-rule";
import { allowsOf, isEveryone, isOn } from "./redshift-statement";
import { nameOf } from "./texts";

/**
 * The principal `*`: anyone with an AWS account. An ExternalId keeps nobody out, since it is no secret: whoever calls
 * sends what the policy asks for.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous
 */
export const anyone: FindingRule = {
    id: "trust.anyone",
    messages: (policy) => {
        const places = placesForAnyone(policy);
        return policy.statements
            .filter(({ index }) => places.has(index))
            .map(
                (statement) =>
                    `${nameOf(statement)} lets anyone in any AWS account assume the role, by the principal "*". Name the service, as { "Service": "redshift.amazonaws.com" }.`,
            );
    },
};

const account = "000000000000";
const foreigner = `arn:aws:iam::${account}:role/a-stranger`;

/**
 * What a caller chooses for itself, or what comes with time; the key of a tag, too.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const chosen =
    /^(aws:(CurrentTime|EpochTime|MultiFactorAuth(Age|Present)|PrincipalTag\/.*|PrincipalType|referer|RequestedRegion|RequestTag\/.*|SourceIdentity|TagKeys|TokenIssueTime|UserAgent|username)|sts:(RoleSessionName|SourceIdentity|TransitiveTagKeys))$/i;

/** The places of the statements that let anyone through. */
export function placesForAnyone(policy: TrustDocument): ReadonlySet<number> {
    const isForAll = allowsOf(policy).some(({ principals }) => principals.some(isEveryone));
    const decisions = isForAll ? callsOf(policy).map((call) => evaluate(atCallersBest(policy), call)) : [];
    const applying = decisions.filter(({ allowed }) => allowed).flatMap(({ statements }) => statements);
    return new Set(applying.filter(({ applies }) => applies).map(({ index }) => index));
}

/** The policy as if a caller chose what it can for the best. */
function atCallersBest({ version, statements }: TrustDocument): TrustDocument {
    const isChosen = ({ key }: { key: string }) => chosen.test(key);
    return {
        version,
        statements: statements
            .filter(({ effect, conditions }) => effect === "Allow" || !conditions.some(isChosen))
            .map((one) => ({ ...one, conditions: one.conditions.filter((condition) => !isChosen(condition)) })),
    };
}

/** Calls by a stranger, who may send each ExternalId that the policy has, and whose role may have each name there. */
function callsOf({ statements }: TrustDocument): AssumeRoleRequest[] {
    const valuesOf = (key: string) =>
        statements.flatMap(({ conditions }) => conditions.filter(isOn(key)).flatMap(({ values }) => values));
    const inAnyAccount = /^(arn:[^:]*:(?:iam|sts)::)\*(?=:)/;
    const arns = valuesOf("aws:PrincipalArn")
        .filter((value) => inAnyAccount.test(value))
        .map((value) => value.replace(inAnyAccount, `$1${account}`));
    const externalIds = [undefined, ...valuesOf("sts:ExternalId")];
    return [foreigner, ...arns].flatMap((arn) =>
        externalIds.map((externalId) => ({
            principal: { aws: arn },
            context: {
                "aws:PrincipalArn": arn,
                "aws:PrincipalAccount": account,
                "aws:PrincipalIsAWSService": "false",
                "aws:SecureTransport": "true",
                // An address that nobody's network has: the ranges that include it are of everyone.
                "aws:SourceIp": "240.0.0.1",
                "aws:ViaAWSService": "false",
                ...(externalId !== undefined && { "sts:ExternalId": externalId }),
            },
        })),
    );
}
