import { evaluate } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { atBest, isUnforeseeable } from "./calls";
import { FindingRule } from "./finding-rule";
import { redshiftAllows, wantedUsers } from "./redshift-statement";
import { everyone, JudgedPolicy, usersBeforeDenies } from "./stand-ins";
import { inWords, listed, nameOf } from "./texts";

/** What one statement allows and a Deny takes away, wholly: one that takes away some of a pattern's users may be meant. */
export const shadowedByDeny: FindingRule = {
    id: "trust.shadowedByDeny",
    messages: (policy) =>
        policy.statements.some(({ effect }) => effect === "Deny")
            ? redshiftAllows(policy).flatMap((statement) => messages(statement, policy))
            : [],
};

/** One message for each set of Denies. */
function messages(statement: TrustStatement, policy: JudgedPolicy): string[] {
    const wanted = wantedUsers(statement);
    const taken = (wanted.length === 0 ? [undefined] : wanted).map((one) => ({
        value: one?.value,
        by: takenBy(statement, policy, one === undefined ? everyone(policy) : usersBeforeDenies(one, policy)),
    }));
    return [...new Set(taken.map(({ by }) => by).filter((by) => by !== ""))].map((denies) => {
        const values = taken.filter(({ by }) => by === denies).flatMap(({ value }) => value ?? []);
        const what = values.length === 0 ? "all that it allows" : listed(values);
        return `${nameOf(statement)} has no effect for ${what}: it is denied by ${denies}. Remove the one or the other.`;
    });
}

/** The Denies that take away every call for the users that the statement lets through; nothing where one is left. */
function takenBy(
    statement: TrustStatement,
    { version, statements }: TrustDocument,
    users: Iterable<DbUserSession>,
): string {
    const denies = statements.filter(
        ({ effect, conditions }) =>
            effect === "Deny" && !conditions.some((condition) => isUnforeseeable(condition, version)),
    );
    const best = { version, statements: [atBest(statement, version)] };
    const applying = new Set<number>();
    for (const user of users) {
        for (const call of redshiftRequests(user).filter((one) => evaluate(best, one).allowed)) {
            const own = evaluate({ version, statements: denies }, call).statements.filter(({ applies }) => applies);
            if (own.length === 0) {
                return "";
            }
            own.forEach(({ index }) => applying.add(index));
        }
    }
    return inWords(denies.filter(({ index }) => applying.has(index)).map(nameOf));
}
