import { roleType } from "../../explain/resources/resource";
import { show } from "../../problems/show";
import { orList } from "../or-list";
import { hiddenNotes } from "./notes";
import { nameOf } from "./sources/engine-resource";
import { HiddenRole, Source, SourceRole } from "./sources/source";
import { redshiftRoleType } from "./sources/types";

/** The role that `--role` names, whoever may assume it, or the only one of Redshift's that the file has. */
export function pickRole(source: Source, asked: string | undefined): SourceRole {
    const candidates = asked === undefined ? source.roles : calledSo(source, asked);
    const [role, ...others] = candidates;
    if (role !== undefined && others.length === 0) {
        return role;
    }
    throw new Error(
        role !== undefined && asked !== undefined
            ? `--role must name one role, got ${show(asked)}, as ${candidates.length} are called. ${choice(candidates)}`
            : [
                  `--role must name one of the file's roles, got ${got(source, asked)}.`,
                  choice(source.roles),
                  ...hiddenNotes(source),
              ].join(" "),
    );
}

/** A file with no other roles than the one that is asked for. A file of one role and no resource is about that role. */
export function narrowed(source: Source, asked: string | undefined): Source {
    if (asked === undefined || (source.roles.length === 1 && source.roles[0]?.resource === undefined)) {
        return source;
    }
    return {
        ...source,
        roles: calledSo(source, asked),
        others: [],
        hidden: source.hidden.filter(isCalled(asked)),
    };
}

/** Whether a file has a role that is called so. */
export function hasRole(source: Source, asked: string): boolean {
    return calledSo(source, asked).length > 0 || source.hidden.some(isCalled(asked));
}

function calledSo({ roles, others }: Source, asked: string): SourceRole[] {
    return [...roles, ...others].filter(isCalled(asked));
}

/** What a role may be called by; a trust policy alone is that of whichever role is asked for. */
function isCalled(asked: string): (role: SourceRole | HiddenRole) => boolean {
    return (role) =>
        "why" in role
            ? [role.name, role.resource].includes(asked)
            : role.isNameless === true || [role.name, role.arn, role.resource, role.component].includes(asked);
}

function got({ deleted }: Source, asked: string | undefined): string {
    const isDeleted = [...deleted].some((urn) => nameOf(urn) === asked && isRole(urn));
    return isDeleted ? `${show(asked)}, which the preview deletes` : show(asked);
}

function isRole(urn: string): boolean {
    return [roleType, redshiftRoleType].some((type) => urn.includes(`${type}::`));
}

const most = 10;

/** What to type; two roles of one name are told apart by their ARNs. */
function choice(roles: readonly SourceRole[]): string {
    if (roles.length === 0) {
        return "The file has none that Redshift can assume.";
    }
    const isClear = new Set(roles.map(({ name }) => name)).size === roles.length;
    const names = roles.slice(0, most).map(({ name, arn }) => `--role ${isClear ? name : (arn ?? name)}`);
    return `Type ${orList([...names, ...(roles.length > most ? [`another of its ${roles.length}`] : [])])}.`;
}
