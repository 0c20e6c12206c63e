import { PolicyResource, UnknownValueError } from "@pulumi/policy";

/** What a preview does not know. */
export const unknown = Symbol("unknown");

/** A property of a resource: policies are given proxies that throw where a preview does not know the value. */
export function property(resource: Pick<PolicyResource, "props">, name: string): unknown {
    return known(() => resource.props[name] as unknown);
}

/** A property that is a text; nothing where it is not given, or is something else. */
export function textOf(resource: PolicyResource, name: string): string | typeof unknown | undefined {
    const value = property(resource, name);
    return typeof value === "string" || value === unknown ? value : undefined;
}

/** The elements of a list, each known or not; nothing where it is not given. */
export function listOf(resource: Pick<PolicyResource, "props">, name: string): unknown[] {
    const list = property(resource, name);
    if (list === unknown) {
        return [unknown];
    }
    return Array.isArray(list) ? Array.from(list.keys(), (index) => known(() => list[index] as unknown)) : [];
}

/** A policy in JSON: a text, or a document that is no text yet; nothing where it is not known to the end. */
export function policyOf(value: unknown): string | undefined {
    if (typeof value === "object" && value !== null) {
        const json = known(() => JSON.stringify(value));
        return typeof json === "string" ? json : undefined;
    }
    return typeof value === "string" ? value : undefined;
}

function known<T>(read: () => T): T | typeof unknown {
    try {
        return read();
    } catch (error) {
        if (error instanceof UnknownValueError) {
            return unknown;
        }
        throw error;
    }
}
