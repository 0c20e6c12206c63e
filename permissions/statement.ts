/** One statement of a role's permissions. Conditions are as IAM has them: operator, key, values. */
export interface PermissionStatement {
    actions: readonly string[];
    resources: readonly string[];
    condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
