/** A connection that ends without an answer: it looks as the AWS SDK for JavaScript 3 tells it. */
export class ConnectionDropped extends Error {
    public override readonly name = "TimeoutError";
    public readonly code = "ECONNRESET";

    public constructor(
        /** What the log of calls says, and no client can know. */
        public readonly outcome: string,
    ) {
        super("socket hang up");
    }
}
