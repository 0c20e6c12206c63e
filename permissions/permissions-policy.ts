import { isRecord } from "../problems/is-record";
import { Feature } from "./feature";
import { features } from "./features";
import { Permissions } from "./permissions";
import { Condition, PermissionStatement } from "./statement";
import { Where } from "./where";

/**
 * The one inline policy for all permissions of a role, in compact JSON. It allows what the features' statements allow,
 * no more and no less. The features come in their own order and what they name in the order given, so that the same
 * permissions give the same text.
 */
export function permissionsPolicy(permissions: Permissions, where: Where): string {
    return JSON.stringify({
        Version: "2012-10-17",
        Statement: merged(unmergedStatements(permissions, where)).map(({ actions, resources, condition }) => ({
            Effect: "Allow",
            Action: oneOrMore(actions),
            Resource: oneOrMore(resources),
            ...(condition !== undefined && { Condition: condition }),
        })),
    });
}

/** The statements of every element, one feature after the other. */
export function unmergedStatements(permissions: Permissions, where: Where): PermissionStatement[] {
    return Object.entries(features).flatMap(([name, feature]) => {
        // What is listed under a feature's name is of its kind, which the compiler does not follow through a loop.
        const { statements } = feature as Feature<unknown>;
        const elements: readonly unknown[] = permissions[name as keyof Permissions] ?? [];
        return elements.flatMap((element) => eachPlace(where).flatMap((place) => statements(element, place)));
    });
}

/** A name means what has it in each Region that the role is used in. */
function eachPlace({ alsoIn = [], ...where }: Where): Where[] {
    return [where.region, ...alsoIn].map((region) => ({ ...where, region }));
}

/** Whether what is written for the permissions has an account in it that nothing in them gives. */
export function needsAccount(permissions: unknown): boolean {
    return (
        isRecord(permissions) &&
        Object.entries(features).some(([name, feature]) => feature.needsAccount && permissions[name] !== undefined)
    );
}

/**
 * The same permissions in few statements: first every resource with all that may be done with it, then the resources
 * together with which just the same may be done. Conditions stay apart.
 */
function merged(statements: readonly PermissionStatement[]): PermissionStatement[] {
    const byResource = grouped(
        statements.flatMap(({ resources, ...one }) => resources.map((resource) => ({ ...one, resources: [resource] }))),
        ({ resources, condition }) => [resources, condition],
    );
    return grouped(byResource, ({ actions, condition }) => [[...actions].sort(), condition]);
}

/** Joins the statements of one key, in the order in which they first come. */
function grouped(
    statements: readonly PermissionStatement[],
    keyOf: (statement: PermissionStatement) => [string[] | readonly string[], Condition | undefined],
): PermissionStatement[] {
    const groups = new Map<string, PermissionStatement>();
    for (const statement of statements) {
        const key = JSON.stringify(keyOf(statement));
        const group = groups.get(key);
        groups.set(key, group === undefined ? joined(statement, statement) : joined(group, statement));
    }
    return [...groups.values()];
}

function joined(first: PermissionStatement, second: PermissionStatement): PermissionStatement {
    return {
        ...first,
        actions: [...new Set([...first.actions, ...second.actions])],
        resources: [...new Set([...first.resources, ...second.resources])],
    };
}

function oneOrMore(values: readonly string[]): string | readonly string[] {
    const [first, ...others] = values;
    return first !== undefined && others.length === 0 ? first : values;
}
