import { Role } from "./role-list";

/**
 * A namespace's roles as GetNamespace tells them. `iamRoles` is a list of texts, and these three spellings were seen:
 * terraform-provider-aws reads all of them (flattenNamespaceIAMRoles), clickstream-analytics-on-aws#507 two. They
 * rotate, by role and by answer, so that no test can hold on to one.
 */
export function spellRoles(roles: readonly Role[], answer: number): string[] {
    return roles.map((role, index) => spell(role, (index + answer) % 3));
}

function spell({ arn, status }: Role, spelling: number): string {
    // The plain ARN could not tell a role that is not in sync.
    if (spelling === 2 && status === "in-sync") {
        return arn;
    }
    return spelling === 1
        ? `IamRole(iamRoleArn=${arn}, applyStatus=${status})`
        : `IamRole(applyStatus=${status}, iamRoleArn=${arn})`;
}
