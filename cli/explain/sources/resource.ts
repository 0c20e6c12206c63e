import { Resource as ExplainedResource } from "../../../explain/resources/resource";

/** A resource of a stack, whichever file tells of it. */
export interface Resource extends ExplainedResource {
    parent: string | undefined;
    /** Whether the stack only reads it: another stack, or somebody, made it. */
    isExternal?: boolean;
}
