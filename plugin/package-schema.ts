/** As much as the provider reads of the package's schema, which `npm run schema` writes. */
export interface PackageSchema {
    /** The version of the package, and of the plugin. */
    version: string;
    /** What may be made, by its type. */
    resources: { [token: string]: ObjectSchema & { inputProperties: { [name: string]: unknown } } };
    /** What arguments and outputs are made of, by its type. */
    types: { [token: string]: ObjectSchema };
}

/** As much as it reads of a type. */
export interface ObjectSchema {
    /** Its properties, by name. */
    properties: { [name: string]: unknown };
}

/** The names of all arguments, at whichever depth. */
export function argumentNames({ resources, types }: PackageSchema): ReadonlySet<string> {
    const inputs = Object.values(resources).map(({ inputProperties }) => inputProperties);
    const nested = Object.values(types).map(({ properties }) => properties);
    // The option of every resource that has a rule too.
    return new Set([...inputs, ...nested, { customTimeouts: {} }].flatMap(Object.keys));
}
