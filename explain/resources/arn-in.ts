/**
 * The ARN of a role in a list of roles, which has no space in it. A namespace has `IamRole(applyStatus=in-sync, iamRoleArn=arn:…)`,
 * the two in either order; `association/aws/namespace-role.ts` says where that is from, and reads the status too.
 */
export function arnIn(text: string): string {
    return /^\s*IamRole\(.*?iamRoleArn=(\S+?)(,\s.*)?\)\s*$/s.exec(text)?.[1] ?? text.trim();
}
