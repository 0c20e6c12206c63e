import type { Kind, Properties } from "./kinds";

/** What a preview has in the place of a value that it does not know. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export interface ToCheck {
    given: Properties;
    /** The inputs of the resource that is there already, which keeps the name that was made up for it. */
    before: Properties;
    /** What a made up name ends with. */
    suffix: string;
    region: string;
}

/** Inputs with what the provider fills in, and what it refuses before anything is deployed. */
export function checked(
    kind: Kind,
    name: string,
    { given, before, suffix, region }: ToCheck,
): { inputs: Properties; failures: { property: string; reason: string }[] } {
    const { autoName } = kind;
    const named = autoName === undefined ? given : { [autoName]: before[autoName] ?? `${name}-${suffix}`, ...given };
    const inputs = kind.defaults?.(named, region) ?? named;
    const missing = (kind.required ?? []).filter((property) => (inputs[property] ?? undefined) === undefined);
    const malformed = (kind.json ?? []).filter((property) => isMalformed(inputs[property]));
    return {
        inputs,
        failures: [
            ...missing.map((property) => ({ property, reason: `Missing required property '${property}'` })),
            ...malformed.map((property) => ({ property, reason: `"${property}" contains an invalid JSON` })),
        ],
    };
}

function isMalformed(value: unknown): boolean {
    if (typeof value !== "string" || value === unknown) {
        return false;
    }
    try {
        JSON.parse(value);
        return false;
    } catch {
        return true;
    }
}
