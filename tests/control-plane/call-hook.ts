/** A call of AWS, as a test tells one from the other. */
export interface HookedCall {
    service: "iam" | "redshift";
    /** "CreateRole", "ModifyClusterIamRoles" … */
    operation: string;
}

/** What a test does around each call. What throws an ApiError refuses it; a ConnectionDropped leaves it without an answer. */
export interface CallHook {
    /** Before it takes effect. */
    before?: (call: HookedCall) => void | Promise<void>;
    /** After it took effect, before it is answered. */
    after?: (call: HookedCall) => void | Promise<void>;
}
