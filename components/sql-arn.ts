/** Of the form of an ARN, and of no role: SQL that is run with it fails. */
const noRole = "arn:aws:iam::000000000000:role/not-known";

/**
 * The role's ARN as SQL takes it. The functions of sql/ refuse anything but the ARN of a role, and the mocks of a user's
 * unit tests give a role no ARN at all, or "arn": for those there is a placeholder, and the test goes on.
 */
export function sqlArn(arn: unknown): string {
    return typeof arn === "string" && /^arn:aws[\w-]*:iam::\d{12}:role\/[\x21-\x7e]+$/.test(arn) ? arn : noRole;
}
