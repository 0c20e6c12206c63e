import { evaluate } from "../../trust/evaluate";
import { DbUserSession, redshiftRequests } from "../../trust/evaluation/redshift-requests";
import { TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { atBest, isUnforeseeable } from "./calls";
import { FindingRule } from "./finding-rule";
import { redshiftAllows, wantedUsers } from "./redshift-statement";
import { everyone, JudgedPolicy, usersOf } from "./stand-ins";
import { inWords, listed, nameOf } from "./texts";

/** What one statement allows and a Deny takes away, wholly: one that takes away some of a pattern's users may be meant. */
export const shadowedByDeny: FindingRule = {
    id: "trust.shadowedByDeny",
    messages: (policy) => redshiftAllows(policy).flatMap((statement) => messages(statement, policy)),
};

/** One message for each set of Denies. */
function messages(statement: TrustStatement, policy: JudgedPolicy): string[] {
    const wanted = wantedUsers(statement);
    const taken = (wanted.length === 0 ? [undefined] : wanted).map((one) => ({
        value: one?.value,
        by: takenBy(statement, policy, one === undefined ? everyone(policy) : usersOf(one, policy)),
    }));
    return [...new Set(taken.map(({ by }) => by).filter((by) => by !== ""))].map((denies) => {
        const values = taken.filter(({ by }) => by === denies).flatMap(({ value }) => value ?? []);
        const what = values.length === 0 ? "all that it allows" : listed(values);
        return `${nameOf(statement)} has no effect for ${what}: it is denied by ${denies}. Remove the one or the other.`;
    });
}

/** The Denies that take away every call for the users that the statement lets through; nothing where one is left. */
function takenBy(statement: TrustStatement, { version, statements }: TrustDocument, users: DbUserSession[]): string {
    const denies = statements.filter(
        ({ effect, conditions }) => effect === "Deny" && !conditions.some(isUnforeseeable),
    );
    const best = { version, statements: [atBest(statement)] };
    const calls = users.flatMap(redshiftRequests).filter((call) => evaluate(best, call).allowed);
    const applying = denies.filter((deny) =>
        calls.some((call) => evaluate({ version, statements: [deny] }, call).statements[0]?.applies),
    );
    const areAllDenied = calls.every((call) =>
        evaluate({ version, statements: applying }, call).statements.some(({ applies }) => applies),
    );
    return areAllDenied ? inWords(applying.map(nameOf)) : "";
}
