import { qualifiedOperator } from "../../trust/evaluation/qualified-operator";
import { nullOperator } from "../../trust/evaluation/operators/null";
import { TrustCondition, TrustDocument, TrustPrincipal, TrustStatement } from "../../trust/evaluation/trust-document";
import { isLike, pattern } from "../../trust/evaluation/wildcards";
import { principalsEverywhere, serverlessPrincipal } from "../../trust/principal";

/** Redshift's service principal in every Region. */
export const [redshiftPrincipal = ""] = principalsEverywhere({ serverless: false });

/** The Region of a principal such as `redshift.us-east-1.amazonaws.com`. */
const regional = /^redshift\.([a-z0-9-]+)\.amazonaws\.com$/;

/** The statements that allow Redshift to assume the role, by any of its principals. */
export function redshiftAllows(policy: TrustDocument): TrustStatement[] {
    return allowsOf(policy).filter((statement) => servicesOf(statement).some(isRedshift));
}

/** The statements that allow anyone to assume the role. */
export function allowsOf({ statements }: TrustDocument): TrustStatement[] {
    return statements.filter(
        ({ effect, actions }) =>
            effect === "Allow" && actions.some((action) => isLike(pattern(action.toLowerCase()), "sts:assumerole")),
    );
}

/** Whether it is the principal `*`. */
export function isEveryone({ type, value }: TrustPrincipal): boolean {
    return type === "AWS" && value === "*";
}

/** The statement's service principals. */
export function servicesOf({ principals }: TrustStatement): string[] {
    return principals.filter(({ type }) => type === "Service").map(({ value }) => value);
}

/** Whether it is one of Redshift's service principals. */
export function isRedshift(service: string): boolean {
    return isRedshiftEverywhere(service) || regional.test(service);
}

/** Whether it is Redshift's service principal, or Serverless's, in every Region. */
export function isRedshiftEverywhere(service: string): boolean {
    return service === redshiftPrincipal || service === serverlessPrincipal;
}

/** Whether a condition is on this key: their case does not count. */
export function isOn(key: string): (condition: TrustCondition) => boolean {
    return (condition) => condition.key.toLowerCase() === key.toLowerCase();
}

/** Whether a condition asks for one of its values, and not for none of them. */
export function isPositive({ operator: name }: TrustCondition): boolean {
    const operator = qualifiedOperator(name)?.operator;
    return operator !== undefined && operator !== nullOperator && !operator.negated;
}

/** Whether `*` and `?` are wildcards to the condition. */
export function takesWildcards({ operator: name }: TrustCondition): boolean {
    return qualifiedOperator(name)?.operator.matches(pattern("arn:aws:sts::1:*"), "arn:aws:sts::1:x") === true;
}

/** Whether a wildcard of the condition reaches no further than its part of an ARN. */
export function takesWildcardsByParts(condition: TrustCondition): boolean {
    const isAcross = qualifiedOperator(condition.operator)?.operator.matches(pattern("arn:*:x"), "arn:aws:sts::1:x");
    return takesWildcards(condition) && isAcross !== true;
}

/** Whether the condition takes an upper-case letter for the lower-case one. */
export function ignoresCase({ operator: name }: TrustCondition): boolean {
    return qualifiedOperator(name)?.operator.matches(pattern("a"), "A") === true;
}

/** A value that a statement asks for in `sts:ExternalId`: a database user's ARN, if it is right. */
export interface WantedUser {
    condition: TrustCondition;
    value: string;
    isPattern: boolean;
}

/** The database users that a statement allows. A value with a policy variable is none: nobody can tell what it stands for. */
export function wantedUsers(statement: TrustStatement): WantedUser[] {
    return wantedValues(statement).filter(({ value }) => !value.includes("${"));
}

/** All that a statement asks for in `sts:ExternalId`. */
export function wantedValues({ conditions }: TrustStatement): WantedUser[] {
    return conditions
        .filter(isOn("sts:ExternalId"))
        .filter(isPositive)
        .flatMap((condition) =>
            condition.values.map((value) => ({
                condition,
                value,
                isPattern: takesWildcards(condition) && /[*?]/.test(value),
            })),
        );
}
