/** `a, b or c`. */
export function orList(texts: readonly string[]): string {
    return [texts.slice(0, -1).join(", "), ...texts.slice(-1)].filter(Boolean).join(" or ");
}
