/* Which changes of the schema break a program that was written for the one before. */

/** As much of a Pulumi schema as a program depends on. */
export interface Schema {
    version: string;
    resources: { [token: string]: SchemaResource };
    types: { [token: string]: SchemaObject };
    config: { variables: { [name: string]: Property } };
}

interface SchemaObject {
    properties: { [name: string]: Property };
    required?: string[];
}

interface SchemaResource extends SchemaObject {
    inputProperties: { [name: string]: Property };
    requiredInputs?: string[];
    isComponent?: boolean;
}

interface Property {
    type?: string;
    $ref?: string;
    plain?: boolean;
    items?: Property;
    additionalProperties?: Property;
}

/** What breaks a program, in words; nothing where every program of `before` still works with `after`. */
export function breakingChanges(before: Schema, after: Schema): string[] {
    const outputs = typesOf(before);
    return [
        ...properties("configuration", before.config.variables, after.config.variables),
        ...each(before.resources, after.resources, (token, was, is) => [
            ...changed(token, kindOf(was), kindOf(is)),
            ...properties(`${token} input`, was.inputProperties, is.inputProperties),
            ...added(was.requiredInputs, is.requiredInputs).map((name) => `${token} input ${name} is required.`),
            ...properties(`${token} output`, was.properties, is.properties),
            // An output that may be missing now is of another type in most languages.
            ...added(is.required, was.required).map((name) => `${token} output ${name} may be missing.`),
        ]),
        ...each(before.types, after.types, (token, was, is) => [
            ...properties(token, was.properties, is.properties),
            ...added(was.required, is.required).map((name) => `${token} ${name} is required.`),
            ...(outputs.has(token) ? added(is.required, was.required) : []).map(
                (name) => `${token} ${name} may be missing.`,
            ),
        ]),
    ];
}

/** The types that outputs are of, at whichever depth. */
function typesOf({ resources, types }: Schema): Set<string> {
    const found = new Set<string>();
    const visit = (properties: { [name: string]: Property }) => {
        for (const reference of Object.values(properties).flatMap(referencesIn)) {
            const type = types[reference];
            if (type !== undefined && !found.has(reference)) {
                found.add(reference);
                visit(type.properties);
            }
        }
    };
    Object.values(resources).forEach((resource) => {
        visit(resource.properties);
    });
    return found;
}

function referencesIn({ $ref = "", items, additionalProperties }: Property): string[] {
    const inner = items ?? additionalProperties;
    return [$ref.replace("#/types/", ""), ...(inner === undefined ? [] : referencesIn(inner))];
}

/** Whether the version says that programs may break: a major one, or before 1.0 a minor one. */
export function mayBreak(before: string, after: string): boolean {
    const [[major = 0, minor = 0], [newMajor = 0, newMinor = 0]] = [partsOf(before), partsOf(after)];
    return newMajor > major || (major === 0 && newMajor === 0 && newMinor > minor);
}

function partsOf(version: string): number[] {
    return version.split(/[.-]/).map(Number);
}

function kindOf({ isComponent = false }: SchemaResource): string {
    return isComponent ? "a component" : "a custom resource";
}

function properties(
    where: string,
    before: { [name: string]: Property },
    after: { [name: string]: Property },
): string[] {
    return each(before, after, (name, was, is) => changed(`${where} ${name}`, typeOf(was), typeOf(is)), where);
}

/** `plain` too: what may be an Output and no longer may breaks a program. */
function typeOf({ type, $ref, plain = false, items, additionalProperties }: Property): string {
    const inner = items ?? additionalProperties;
    const of = inner === undefined ? "" : ` of ${typeOf(inner)}`;
    return `${plain ? "plain " : ""}${$ref ?? type ?? "any"}${of}`;
}

function changed(what: string, was: string, is: string): string[] {
    return was === is ? [] : [`${what} was ${was} and is ${is}.`];
}

function added(before: string[] = [], after: string[] = []): string[] {
    return after.filter((name) => !before.includes(name));
}

function each<T>(
    before: { [key: string]: T },
    after: { [key: string]: T },
    compare: (key: string, was: T, is: T) => string[],
    where = "",
): string[] {
    return Object.entries(before).flatMap(([key, was]) => {
        const is = after[key];
        return is === undefined ? [`${where} ${key} is gone.`.trim()] : compare(key, was, is);
    });
}
