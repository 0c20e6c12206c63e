import { TrustDocument } from "../trust/evaluation/trust-document";
import { Assumer } from "./assumer";
import { allows } from "./assumers-of/actions";
import { assumerOf } from "./assumers-of/assumer-row";
import { allowedUsers } from "./assumers-of/db-users";
import { leftBy } from "./assumers-of/denied";
import { readerOf } from "./assumers-of/reader";
import { Row } from "./assumers-of/row";
import { otherAssumers } from "./assumers-of/others";

/**
 * Who may assume a role, read from its trust policy: what a Deny takes away, or what can never be met, is left out.
 *
 * @param policy what `readTrustDocument` made of its JSON
 */
export function assumersOf({ version, statements }: TrustDocument): Assumer[] {
    const allowing = statements.filter(({ effect }) => effect === "Allow");
    const denying = statements.filter(({ effect }) => effect === "Deny");
    const isAssumeRole = ({ actions }: { actions: readonly string[] }) => allows(actions, "sts:AssumeRole");
    const reader = readerOf(version);
    const dbUsers = (["cluster", "workgroup"] as const).flatMap((warehouse) =>
        denying
            .filter(isAssumeRole)
            .reduce<Row[]>(
                (rows, deny) => leftBy(deny, rows, reader),
                allowedUsers(allowing.filter(isAssumeRole), reader, warehouse),
            )
            .map(assumerOf),
    );
    const others = allowing.flatMap((statement) => otherAssumers(statement, denying));
    return distinct(
        statements.flatMap(({ index }) => [...dbUsers, ...others].filter((one) => one.statement === index)),
    );
}

/** Whichever statement allows it, the same is told once. */
function distinct(assumers: readonly Assumer[]): Assumer[] {
    const told = new Map<string, Assumer>();
    for (const assumer of assumers) {
        const what = JSON.stringify({ ...assumer, statement: undefined });
        told.set(what, told.get(what) ?? assumer);
    }
    return [...told.values()];
}
