import { wholeNumberProblems } from "../problems/whole-number-rule";
import { Problem } from "../problems/problem";
import { TextKind, textProblems } from "../problems/text-rules";
import { description } from "./description";
import { path } from "./path";
import { roleName } from "./role-name";
import { tagsProblems } from "./tags";

/** A role's own properties. */
export interface RoleArgs {
    roleName?: unknown;
    path?: unknown;
    description?: unknown;
    maxSessionDuration?: unknown;
    tags?: unknown;
}

/** The problems of a role's own properties, by the limits of IAM's CreateRole. */
export function roleProblems(args: RoleArgs): Problem[] {
    return [
        ...optionalText("roleName", args.roleName, roleName),
        ...optionalText("path", args.path, path),
        ...descriptionProblems(args.description),
        ...wholeNumberProblems("maxSessionDuration", args.maxSessionDuration, {
            least: 3600,
            most: 43200,
            fix: "It is in seconds, from one hour to twelve. Redshift's own sessions are not limited by it.",
        }),
        ...tagsProblems(args.tags),
    ];
}

function optionalText(at: string, value: unknown, kind: TextKind): Problem[] {
    return value === undefined ? [] : textProblems(at, value, kind);
}

/** An empty description is one that IAM takes. */
function descriptionProblems(value: unknown): Problem[] {
    return value === "" ? [] : optionalText("description", value, description);
}
