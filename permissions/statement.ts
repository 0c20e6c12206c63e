/** One statement of a role's permissions. Conditions are as IAM has them: operator, key, and a value or several of which one must hold. */
export interface PermissionStatement {
    actions: readonly string[];
    resources: readonly string[];
    condition?: Condition;
}

export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
