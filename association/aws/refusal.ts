/** What an error of an AWS call means for the next one. */
export type Refusal =
    /** The cluster or namespace takes no change now. */
    | "busy"
    /** Too many calls, or AWS is not well. */
    | "throttled"
    /** No answer: whether the change was made is unknown. */
    | "unreachable"
    /** IAM does not show the role to Redshift yet, or Redshift may never assume it. */
    | "notTrusted"
    | "missing"
    | "denied"
    | "credentials"
    | "final";

/** How long a refusal may go on, in milliseconds, until it is taken not to pass; others may until the end. */
export const patience: Partial<Record<Refusal, number>> = { notTrusted: 120_000, unreachable: 60_000 };

/** An error as the AWS SDK throws it. */
export interface AwsError {
    name: string;
    message: string;
    status: number | undefined;
}

const byName: [names: RegExp, refusal: Refusal][] = [
    [/^(InvalidClusterState(Fault)?|ConflictException)$/, "busy"],
    [/^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown|BandwidthLimit)/, "throttled"],
    [/^(InternalFailure|InternalError|InternalServer|ServiceUnavailable|DependencyRequestFailure)/, "throttled"],
    [/^(ClusterNotFound(Fault)?|ResourceNotFoundException)$/, "missing"],
    [/^(AccessDenied|UnauthorizedOperation|NotAuthorized)/, "denied"],
    [/^(CredentialsProviderError|TokenProviderError|ExpiredToken|InvalidClientTokenId)/, "credentials"],
    [/^(UnrecognizedClient|AuthFailure|MissingAuthenticationToken)/, "credentials"],
    [/^(SignatureDoesNotMatch|InvalidSignature|IncompleteSignature)/, "credentials"],
];

/** What the error of an AWS call means. */
export function refusalOf(error: unknown): Refusal {
    const { name, message, status } = awsError(error);
    // A file of the shared configuration, or of a token.
    if (["ENOENT", "EACCES", "EPERM", "EISDIR"].includes(codeOf(error) ?? "")) {
        return "credentials";
    }
    // Of STS, on the way to the credentials.
    if (/\bsts:AssumeRole/.test(message)) {
        return "credentials";
    }
    const named = byName.find(([names]) => names.test(name))?.[1];
    if (named !== undefined) {
        return named;
    }
    // Redshift has no code of its own for it (terraform-provider-aws#19113).
    if (/must delegate access/i.test(message)) {
        return "notTrusted";
    }
    if (isOfTheNetwork(error)) {
        return "unreachable";
    }
    return status !== undefined && status >= 500 ? "throttled" : "final";
}

/** The parts of an error that say what it is. */
export function awsError(error: unknown): AwsError {
    if (!(error instanceof Error)) {
        return { name: "Error", message: String(error), status: undefined };
    }
    const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
    return { name: error.name, message: error.message, status: $metadata?.httpStatusCode };
}

/** The system's errors have a code such as ECONNRESET, Node's own such as ERR_INVALID_URL; the SDK's time-outs have a name. */
function isOfTheNetwork(error: unknown): boolean {
    const isTimeout = (error as { name?: unknown } | undefined)?.name === "TimeoutError";
    return isTimeout || /^(E(?!RR_)[A-Z_]+|UND_ERR_\w+)$/.test(codeOf(error) ?? "");
}

function codeOf(error: unknown): string | undefined {
    const code = (error as { code?: unknown } | undefined)?.code;
    return typeof code === "string" ? code : undefined;
}
