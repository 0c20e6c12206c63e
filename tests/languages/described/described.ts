/** The classes of an SDK: of each its properties, and of each of those the description. */
export interface Described {
    [name: string]: { [property: string]: string };
}
