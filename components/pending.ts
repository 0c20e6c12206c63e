import * as pulumi from "@pulumi/pulumi";
import { pathOf } from "../problems/path";

/** A value that may not be there yet. */
export type Pending = pulumi.Output<unknown> | Promise<unknown>;

export function isPending(value: unknown): value is Pending {
    // An invoke that is awaited in a preview gives the unknown itself.
    return pulumi.Output.isInstance(value) || value instanceof Promise || pulumi.isUnknown(value);
}

/** Whether the value is an object to look into. A resource is none: it leads to its parent, and round in circles. */
export function isContainer(value: unknown): value is object {
    return typeof value === "object" && value !== null && !pulumi.Resource.isInstance(value);
}

/** A copy of the args, with every Output and promise in them replaced. */
export function mapPending(value: unknown, path: string, map: (pending: Pending, path: string) => unknown): unknown {
    if (isPending(value)) {
        return map(value, path);
    }
    if (Array.isArray(value)) {
        return Array.from(value, (element, index) => mapPending(element, `${path}[${index}]`, map));
    }
    if (isContainer(value)) {
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([name, part]) => [name, mapPending(part, pathOf(path, name), map)]));
    }
    return value;
}
