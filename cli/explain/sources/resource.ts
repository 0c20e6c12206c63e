/** A resource of a stack, whichever file tells of it. */
export interface Resource {
    /** Its URN, or what stands for it. */
    id: string;
    type: string;
    name: string;
    parent: string | undefined;
    /** As the file has them. */
    properties: Properties;
    /** The ids of the resources that a property is made from; undefined where the file does not tell. */
    madeFrom: (property: string) => readonly string[] | undefined;
}

export type Properties = Readonly<Record<string, unknown>>;
