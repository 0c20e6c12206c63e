/** A call that AWS refuses. The name is the one that a caller of the SDK sees as `error.name`. */
export class ApiError extends Error {
    public constructor(
        public override readonly name: string,
        message: string,
        public readonly statusCode = 400,
    ) {
        super(message);
    }
}
