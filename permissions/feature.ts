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
    /** The property that alone makes an element, for a bare text in its place. Default: none does. */
    key?: string;
    /** Properties that one may expect, each with why it is none. */
    leftOut?: Readonly<Record<string, string>>;
    /** What to write for a resource of another type, by Pulumi's type of it. The components take the right ones apart. */
    insteadOf?: Readonly<Record<string, string>>;
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
