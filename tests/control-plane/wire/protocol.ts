import { IncomingHttpHeaders } from "node:http";
import { ApiError } from "../api-error";
import { Input, Operation, Output } from "../operations";

/** A call, as its request asks for it. */
export interface Asked {
    operation: Operation;
    input: Input<Operation>;
}

/** How a family of AWS's services is spoken to. */
export interface Protocol {
    contentType: string;
    /** Throws an ApiError where it knows no such call. */
    read: (headers: IncomingHttpHeaders, body: string) => Asked;
    writeOutput: (output: Output<Operation>, about: About & { operation: Operation }) => string;
    writeError: (error: ApiError, about: About) => string;
}

/** What an answer is about. */
export interface About {
    requestId: string;
    /** Not there where the request could not be read so far. */
    operation?: Operation;
}
