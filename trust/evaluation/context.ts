/** What a call has for its condition keys, by the keys in lower case: they are told apart by more than their case. */
export type Context = ReadonlyMap<string, string | readonly string[]>;

/** The context of a call, as the caller of `evaluate` gives it. */
export function contextOf(keys: { readonly [key: string]: string | readonly string[] }): Context {
    return new Map(Object.entries(keys).map(([key, value]) => [key.toLowerCase(), value]));
}

/** The values of a key; `undefined` where the call does not have it. */
export function valuesOf(context: Context, key: string): readonly string[] | undefined {
    const value = context.get(key.toLowerCase());
    const values = typeof value === "string" ? [value] : value;
    return values?.length === 0 ? undefined : values;
}

/** The value of a key that has one; a list is a key of several values, however many there are. */
export function valueOf(context: Context, key: string): string | undefined {
    const value = context.get(key.toLowerCase());
    return typeof value === "string" ? value : undefined;
}
