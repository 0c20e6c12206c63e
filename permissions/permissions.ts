import { Feature } from "./feature";
import { features } from "./features";

/** What the role is for: for each feature, the things that its SQL reads, writes and calls. */
export type Permissions = {
    readonly [Name in keyof typeof features]?: readonly ElementOf<(typeof features)[Name]>[] | undefined;
};

type ElementOf<F> = F extends Feature<infer Element> ? Element : never;
