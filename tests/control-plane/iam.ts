import { messages } from "./messages";
import { Clock } from "./world";

/** Whether the role is one that AWS made for itself. */
export function isServiceLinked(roleArn: string): boolean {
    return roleArn.includes(":role/aws-service-role/");
}

/** What Redshift sees of IAM's roles: each one that nothing else is said of is there, and trusts Redshift. */
export class Iam {
    private readonly trustsFrom = new Map<string, number>();

    public constructor(private readonly now: Clock) {}

    /** IAM is eventually consistent: until then Redshift does not see the role, or its trust policy. */
    public propagates(roleArn: string, atMs: number): void {
        this.trustsFrom.set(roleArn, atMs);
    }

    /** Why Redshift does not take the role for a cluster or namespace of the account, if it does not. */
    public refusal(roleArn: string, accountId: string): string | undefined {
        if (isServiceLinked(roleArn)) {
            return messages.serviceLinked(roleArn);
        }
        const account = /^arn:aws[\w-]*:iam::(\d{12}):role\/.+$/.exec(roleArn)?.[1];
        const trusts = this.now() >= (this.trustsFrom.get(roleArn) ?? -Infinity);
        return account === accountId && trusts ? undefined : messages.mustDelegate(roleArn);
    }
}
