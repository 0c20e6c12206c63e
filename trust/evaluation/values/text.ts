import { ValueKind } from "../operator";

/** Any text. */
export const text: ValueKind = { name: "text", example: "value", isValid: () => true };
