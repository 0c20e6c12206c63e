import { ListKind } from "../problems/list-rules";
import { Problem } from "../problems/problem";
import { PermissionStatement } from "./statement";
import { Where } from "./where";

/** The problems of a property's value; of an optional one's, `undefined` has none. */
export type PropertyRule = (path: string, value: unknown) => Problem[];

/** One element of a feature's list: `{ bucket: "b", prefix: "p/" }`. */
export interface ElementKind {
    /** What it is, such as "an S3 location". */
    name: string;
    /** One, as it is typed. */
    example: string;
    /** Every property that it can have, by name, with what it is judged by. */
    properties: Readonly<Record<string, PropertyRule>>;
    /** The problems of the properties together. Default: none. */
    together?: (path: string, element: Readonly<Record<string, unknown>>) => Problem[];
}

/** One feature of Redshift's SQL that needs the role: what is named, and what the role has to be allowed for it. */
export interface Feature<Element> {
    list: ListKind;
    element: ElementKind;
    /** Whether what is written for it has an account in it that no element gives. */
    needsAccount: boolean;
    /** What one element needs. It has no problem. */
    statements: (element: Element, where: Where) => PermissionStatement[];
}
