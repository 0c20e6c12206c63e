import { count } from "../../problems/show";
import { HiddenRole, Source } from "./sources/source";

/** What a file has besides its roles, or leaves out. */
export function notesOf({ roles, others, hidden, leftOut }: Source): string[] {
    return [
        ...(roles.length + others.length + hidden.length + leftOut === 0 ? ["No role that Redshift can assume."] : []),
        ...othersNote(others.length, roles.length),
        ...hiddenNotes({ hidden }),
        ...leftOutNote(leftOut),
    ];
}

function othersNote(others: number, roles: number): string[] {
    const other = roles === 0 ? "" : "other ";
    return others === 0
        ? []
        : [`${count(others)} ${other}${others === 1 ? "role" : "roles"} that Redshift cannot assume.`];
}

/** The roles whose trust policy a file does not have. */
export function hiddenNotes({ hidden }: Pick<Source, "hidden">): string[] {
    return [
        ...hiddenNote(hidden, "secret", "is a secret"),
        ...hiddenNote(hidden, "unknown", "is known only after pulumi up"),
    ];
}

function hiddenNote(hidden: readonly HiddenRole[], why: HiddenRole["why"], is: string): string[] {
    const names = hidden.filter((role) => role.why === why).map(({ name }) => name);
    return names.length === 0 ? [] : [`Not explained, since the trust policy ${is}: ${names.join(", ")}.`];
}

/** A resource that does not change may be a role, or an association of one. */
function leftOutNote(leftOut: number): string[] {
    const resources =
        leftOut === 1 ? "1 resource that does not change is" : `${count(leftOut)} resources that do not change are`;
    return leftOut === 0 ? [] : [`${resources} not in this preview: pulumi preview --json --show-sames has all.`];
}
