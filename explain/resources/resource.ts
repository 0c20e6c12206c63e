/** A resource of a stack, whoever tells of it: a file, or the engine that asks a policy pack. */
export interface Resource {
    /** Its URN, or what stands for it. */
    id: string;
    /** Its type, as Pulumi names it: `aws:iam/role:Role`. */
    type: string;
    /** Its name in the program. */
    name: string;
    /** Its properties, as far as they are known. */
    properties: Properties;
    /** The ids of the resources that a property is made from; undefined where nobody tells. */
    madeFrom: (property: string) => readonly string[] | undefined;
}

/** Properties, with a symbol, of whichever kind, for each value that is not there: a preview does not know it yet, or it is a secret. */
export type Properties = Readonly<Record<string, unknown>>;

/** A role, as the engine writes its type. */
export const roleType = "aws:iam/role:Role";
