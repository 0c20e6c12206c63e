import { PolicyResource, UnknownValueError } from "@pulumi/policy";
import { Properties, Resource } from "pulumi-redshift-iam/explain";

/** What a preview does not know. */
const unknown = Symbol("unknown");

/** A resource as pulumi-redshift-iam reads it. */
export function resourceOf({ urn, type, name, props, propertyDependencies }: PolicyResource): Resource {
    const madeFrom = (property: string) => (propertyDependencies[property] ?? []).map((source) => source.urn);
    return { id: urn, type, name, properties: propertiesOf(props), madeFrom };
}

/** Properties without the proxies of policies, which throw where a preview does not know the value. */
export function propertiesOf(props: object): Properties {
    const read = props as Properties;
    return Object.fromEntries(Object.keys(read).map((name) => [name, known(() => read[name])]));
}

function known(read: () => unknown): unknown {
    try {
        const value = read();
        if (Array.isArray(value)) {
            return Array.from(value.keys(), (index) => known(() => value[index] as unknown));
        }
        return typeof value === "object" && value !== null ? propertiesOf(value) : value;
    } catch (error) {
        if (error instanceof UnknownValueError) {
            return unknown;
        }
        throw error;
    }
}
