import { PolicyResource } from "@pulumi/policy";
import { listOf, property, unknown } from "./property";

/**
 * Whether a property means a resource: by one of its values, or, where a preview does not know them yet, by what the program took them
 * from. `undefined` where nobody can tell.
 */
export function refersTo(
    from: PolicyResource,
    name: string,
    to: PolicyResource,
    identifiedBy: readonly string[],
): boolean | undefined {
    const values = Array.isArray(property(from, name)) ? listOf(from, name) : [property(from, name)];
    const own = identifiedBy.map((key) => property(to, key)).filter((value) => typeof value === "string");
    if (values.some((value) => own.some((one) => one === value))) {
        return true;
    }
    if (!values.includes(unknown)) {
        return false;
    }
    const sources = from.propertyDependencies[name] ?? [];
    if (sources.some(({ urn }) => urn === to.urn)) {
        return true;
    }
    return sources.some(({ type }) => type === to.type) ? false : undefined;
}
