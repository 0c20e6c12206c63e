import { isRecord } from "../problems/is-record";

/**
 * Pulumi's type of a resource, such as "aws:lambda/alias:Alias"; `undefined` of anything else. Pulumi keeps it in a
 * property of the resource; the components hand over just that of a resource that a feature does not take.
 */
export function resourceType(value: unknown): string | undefined {
    const type = isRecord(value) ? value["__pulumiType"] : undefined;
    return typeof type === "string" ? type : undefined;
}
