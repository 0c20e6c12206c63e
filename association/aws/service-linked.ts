/**
 * Whether AWS itself manages the role. It may stand in a cluster's list, and AWS refuses a change that names it
 * (terraform-provider-aws#44028), so it is never counted, shown or removed.
 */
export function isServiceLinked(roleArn: string): boolean {
    return roleArn.includes(":role/aws-service-role/");
}
