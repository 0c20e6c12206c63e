import { evaluate, StatementDecision } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustCondition, TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { documentedOf, isUnknownKey } from "../request-keys";
import { isPositive, takesWildcards } from "./redshift-statement";

/** The policy variables of a value: `${key}`, with or without a default. `${*}`, `${?}` and `${$}` are none. */
const variables = /\$\{([^*?$}',][^}',]*)[^}]*\}/g;

/** Whether nobody can tell beforehand if the condition holds: of its key, or of a variable in a value. */
export function isUnforeseeable({ key, values }: TrustCondition, version: string): boolean {
    return !isForeseen(key) || values.some((value) => isOpen(value, version));
}

/** The statement as if what nobody can tell held: whom it does not let through then, it never does. */
export function atBest(statement: TrustStatement, version: string): TrustStatement {
    const conditions = statement.conditions.flatMap((condition) =>
        isUnforeseeable(condition, version) ? loosened(condition, version) : [condition],
    );
    return { ...statement, conditions };
}

/** The policy as if what nobody can tell let Redshift through: whom it does not allow then, it never does. */
export function policyAtBest({ version, statements }: TrustDocument): TrustDocument {
    const best = statements.flatMap((statement) => {
        if (statement.effect === "Allow") {
            return [atBest(statement, version)];
        }
        return statement.conditions.some((condition) => isUnforeseeable(condition, version)) ? [] : [statement];
    });
    return { version, statements: best };
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

/** Whether it is known what Redshift's calls have for a key, or that they do not have it. */
function isForeseen(key: string): boolean {
    return ["sent", "neverSent"].includes(documentedOf(key)) || isUnknownKey(key);
}

/** Whether a value has a variable of which nobody can tell what it stands for. */
function isOpen(value: string, version: string): boolean {
    const named = value.includes("${") && version === "2012-10-17" ? Array.from(value.matchAll(variables)) : [];
    return named.some(([, key = ""]) => !isForeseen(key));
}

/** What is left to ask for: where such a variable is, there may be any text. */
function loosened(condition: TrustCondition, version: string): TrustCondition[] {
    const { operator, key, values } = condition;
    if (!isForeseen(key)) {
        return [];
    }
    if (!isPositive(condition)) {
        const known = values.filter((value) => !isOpen(value, version));
        return known.length === 0 ? [] : [{ ...condition, values: known }];
    }
    if (takesWildcards(condition)) {
        return [{ ...condition, values: values.map(withAnyText) }];
    }
    const asPattern = operator.replace(/StringEquals(?!Ignore)/, "StringLike");
    return asPattern === operator
        ? []
        : [{ ...condition, operator: asPattern, values: values.map((value) => withAnyText(literally(value))) }];
}

function withAnyText(value: string): string {
    return value.replace(variables, (variable, key: string) => (isForeseen(key) ? variable : "*"));
}

/** Outside of its variables, a value without a wildcard. */
function literally(value: string): string {
    return value.replace(/\$\{[^}]*\}|[*?]/g, (one) => (one.length === 1 ? `\${${one}}` : one));
}
