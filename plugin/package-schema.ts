/** As much as the provider reads of the package's schema, which `npm run schema` writes. */
export interface PackageSchema {
    version: string;
    resources: { [token: string]: ObjectSchema & { inputProperties: { [name: string]: unknown } } };
    types: { [token: string]: ObjectSchema };
}

interface ObjectSchema {
    properties: { [name: string]: unknown };
}

/** The names of all arguments, at whichever depth. */
export function argumentNames({ resources, types }: PackageSchema): ReadonlySet<string> {
    const inputs = Object.values(resources).map(({ inputProperties }) => inputProperties);
    const nested = Object.values(types).map(({ properties }) => properties);
    // The option of every resource that has a rule too.
    return new Set([...inputs, ...nested, { customTimeouts: {} }].flatMap(Object.keys));
}
