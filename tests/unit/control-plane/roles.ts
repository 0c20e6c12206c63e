import { Role } from "../../control-plane/role-list";

/** The ARN of a role of the example account. */
export function role(name: string): string {
    return `arn:aws:iam::123456789012:role/${name}`;
}

/** The roles' names, without their paths, with their statuses. */
export function statusesOf(roles: readonly Role[]): Record<string, string> {
    return Object.fromEntries(roles.map(({ arn, status }) => [arn.split("/").pop() ?? arn, status]));
}
