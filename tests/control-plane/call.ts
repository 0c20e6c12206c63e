import { Input, Operation } from "./operations";

/** A call, as it came. */
export interface Call {
    operation: Operation;
    region: string;
    /** Whose call it is. Not there where no client signed it. */
    accessKeyId?: string;
    input: Input<Operation>;
    /** "ok", "ClusterNotFoundFault: Cluster examplecluster not found.", "connection dropped after: ok" … */
    outcome: string;
}
