import { Behaviours } from "./behaviours";
import { Iam } from "./iam";

/** The time in milliseconds. Nothing here waits: what takes time is worked out from this at each call. */
export type Clock = () => number;

/** What clusters and namespaces have in common. */
export interface World {
    now: Clock;
    behaviours: Behaviours;
    iam: Iam;
    /** The id of a new cluster or namespace: one that is made again, by the same name, gets another. */
    newId: () => string;
}

/** Ids that look like AWS's, and are the same in every run. */
export function countedIds(): () => string {
    let count = 0;
    return () => `00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;
}
