import { show } from "../../problems/show";
import { hiddenNotes } from "./notes";
import { orList } from "./or-list";
import { HiddenRole, Source, SourceRole } from "./sources/source";

/** The role that `--role` names, or the only one that the file has. */
export function pickRole(source: Source, asked: string | undefined): SourceRole {
    const { roles } = narrowed(source, asked);
    const [role, ...others] = roles;
    if (role === undefined || others.length > 0) {
        const fix = [choice(roles.length === 0 ? source.roles : roles), ...hiddenNotes(source)].join(" ");
        throw new Error(`--role must name one of the file's roles, got ${show(asked)}. ${fix}`);
    }
    return role;
}

/** A file with no other roles than the one that is asked for. A file of one role and no resource is about that role. */
export function narrowed(source: Source, asked: string | undefined): Source {
    if (asked === undefined || (source.roles.length === 1 && source.roles[0]?.resource === undefined)) {
        return source;
    }
    const isAsked = (role: SourceRole | HiddenRole) => namesOf(role).includes(asked);
    return {
        ...source,
        roles: source.roles.filter(isAsked),
        others: source.others.filter(isAsked),
        hidden: source.hidden.filter(isAsked),
    };
}

/** What a role may be called by. */
function namesOf(role: SourceRole | HiddenRole): (string | undefined)[] {
    return "why" in role ? [role.name, role.resource] : [role.name, role.arn, role.resource, role.component];
}

const most = 10;

function choice(roles: readonly SourceRole[]): string {
    if (roles.length === 0) {
        return "The file has none that Redshift can assume.";
    }
    const names = roles.slice(0, most).map(({ name }) => `--role ${name}`);
    return `Type ${orList([...names, ...(roles.length > most ? [`another of its ${roles.length}`] : [])])}.`;
}
