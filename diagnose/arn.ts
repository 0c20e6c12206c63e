import { whereIs } from "../trust/arn";

/** The account in an ARN; empty where it has none. */
export function accountOf(arn: string): string {
    return whereIs(arn).accountId ?? "";
}

/** A role's name, without the path before it. */
export function roleNameOf(arn: string): string {
    return arn.slice(arn.lastIndexOf("/") + 1);
}
