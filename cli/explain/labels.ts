import { Association } from "../../explain/explained-role";
import { NamedAssumer } from "./named-assumer";

/** Assumers in words. */
export interface AssumerRow {
    /** More than one where they differ in nothing but their names. */
    who: string[];
    /** The cluster or workgroup; it and the next two are empty for a principal that is none of Redshift's. */
    warehouse: string;
    region: string;
    account: string;
    /** What else must hold. */
    only: string;
}

/** How a format writes a name, so that nothing in it is taken for markup. */
export type Quote = (name: string) => string;

/** Assumers in words, in their order, together where only their names differ. */
export function assumerRows(assumers: readonly NamedAssumer[], quote: Quote = (name) => name): AssumerRow[] {
    const rows = new Map<string, AssumerRow>();
    for (const assumer of assumers) {
        const row = { ...placeOf(assumer, quote), only: assumer.only.join(", ") };
        const key = JSON.stringify([assumer.kind, row]);
        const found = rows.get(key) ?? { ...row, who: [] };
        found.who.push(whoOf(assumer, quote));
        rows.set(key, found);
    }
    return [...rows.values()];
}

function whoOf({ kind, who }: NamedAssumer, quote: Quote): string {
    if (who === "*") {
        return kind === "dbUser" ? "every database user" : "everyone";
    }
    return kind === "dbUser" ? marked(who, quote) : `${quote(who)} (${kind})`;
}

function placeOf({ kind, warehouse, cluster, workgroupName, region, accountId }: NamedAssumer, quote: Quote) {
    const isDbUser = kind === "dbUser";
    return {
        warehouse: isDbUser ? warehouseOf(warehouse ?? "cluster", workgroupName ?? cluster, quote) : "",
        region: region === "*" ? (isDbUser ? "every Region" : "") : marked(region, quote),
        // A cluster and its roles are of one account.
        account: accountId === "*" ? (isDbUser ? "the role's" : "") : marked(accountId, quote),
    };
}

function warehouseOf(kind: string, name: string, quote: Quote): string {
    return name === "*" ? `every ${kind} that has the role` : `${kind} ${marked(name, quote)}`;
}

/** A wildcard stands for names that nobody typed. */
function marked(name: string, quote: Quote): string {
    return /[*?]/.test(name) ? `${quote(name)} (pattern)` : quote(name);
}

/** What a role is associated with, in words. */
export function associationsText(associations: readonly Association[] | null, quote: Quote = (name) => name): string {
    if (associations === null) {
        return "not known";
    }
    return associations.map(({ kind, name }) => `${kind} ${quote(name)}`).join(", ") || "nothing in this file";
}
