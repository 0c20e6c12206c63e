import { isRecord } from "../../problems/is-record";

/** A text that is there. */
export function textOf(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}

/** The items of a list that is there. */
export function listOf(value: unknown): unknown[] {
    return Array.isArray(value) ? (value as unknown[]) : [];
}

/** A policy that is there to the end, as text: the provider takes one as an object too. */
export function policyText(value: unknown): string | undefined {
    return isRecord(value) && isThere(value) ? JSON.stringify(value) : textOf(value);
}

function isThere(value: unknown): boolean {
    return typeof value === "object" && value !== null
        ? Object.values(value).every(isThere)
        : typeof value !== "symbol";
}
