/** What a role of a chain can have: a role's own names, so that a resource is one by its structure. */
export const chainedRoleNames = ["arn", "name", "uniqueId", "readyArn", "create"];
