import { isRecord } from "../../../problems/is-record";
import { Properties } from "../../../explain/resources/resource";
import { Resource } from "./resource";
import { propertiesOf } from "./value";

/** A resource as the engine writes it, in a stack's state and in a preview alike. */
export interface EngineState {
    urn: string;
    type: string;
    parent?: string;
    external?: boolean;
    inputs?: Properties;
    outputs?: Properties;
    propertyDependencies?: Readonly<Record<string, readonly string[]>>;
}

/** Whether this is the state of a resource. */
export function isEngineState(value: unknown): value is EngineState {
    return isRecord(value) && typeof value["urn"] === "string" && typeof value["type"] === "string";
}

/** The resource that has these properties. */
export function engineResource(state: EngineState, properties: Properties): Resource {
    const { urn, type, parent, external, propertyDependencies } = state;
    return {
        id: urn,
        type,
        name: nameOf(urn),
        parent,
        isExternal: external === true,
        properties: propertiesOf(properties),
        madeFrom: (property) => propertyDependencies?.[property] ?? [],
    };
}

/** The name of the resource that has this URN. */
export function nameOf(urn: string): string {
    return urn.slice(urn.lastIndexOf("::") + 2);
}
