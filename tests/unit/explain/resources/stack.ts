import { Properties, Resource } from "../../../../explain/resources/resource";
import { rolesAmong } from "../../../../explain/resources/roles-among";

/** What a file or a preview does not tell. */
export const unknown = Symbol("unknown");

export const arn = (name: string, account = "123456789012") => `arn:aws:iam::${account}:role/${name}`;

export function resource(
    type: string,
    name: string,
    properties: Properties = {},
    madeFrom: Readonly<Record<string, string[] | undefined>> = {},
): Resource {
    return { id: name, type, name, properties, madeFrom: (property) => madeFrom[property] };
}

/** A role that is there already. */
export function role(name: string, properties: Properties = {}): Resource {
    return resource("aws:iam/role:Role", name, { name, arn: arn(name), ...properties });
}

/** A role that has neither a name nor an ARN yet. */
export function newRole(name: string): Resource {
    return role(name, { name: unknown, arn: unknown });
}

/** Of each role what it is associated with. */
export function associations(...resources: Resource[]): Record<string, string[] | undefined> {
    return Object.fromEntries(
        rolesAmong(resources).map((one) => [
            one.resource.name,
            one.associations?.map(({ kind, name }) => `${kind} ${name}`),
        ]),
    );
}

/** Of each role the names of its policies. */
export function policies(...resources: Resource[]): Record<string, string[] | undefined> {
    return Object.fromEntries(
        rolesAmong(resources).map((one) => [one.resource.name, one.policies?.map(({ name }) => name)]),
    );
}
