/** An inline policy, as aws.iam.Role lists it. */
export interface InlinePolicy {
    name: string;
    policy: string;
}

/** What aws.iam.Role can say of a role. */
export interface RoleProperties {
    name: string;
    path: string;
    assumeRolePolicy: string;
    maxSessionDuration: number;
    description?: string;
    permissionsBoundary?: string;
    tags?: Record<string, string>;
}

/** A role in an account. */
export interface IamRole extends RoleProperties {
    arn: string;
    uniqueId: string;
    managedPolicyArns: string[];
    inlinePolicies: InlinePolicy[];
}

/** The roles of an account, by their names, whoever made them. */
export class AwsIam {
    private readonly roles = new Map<string, IamRole>();
    private made = 0;
    /** By a role's id, the ids of the roles that it trusts. */
    private readonly trusted = new Map<string, string[]>();

    /** Nothing where no role has the name. */
    public role(name: string): IamRole | undefined {
        return this.roles.get(name);
    }

    public createRole(properties: RoleProperties): IamRole {
        const trusted = this.idsOf(properties);
        this.made += 1;
        const role = {
            ...properties,
            arn: `arn:aws:iam::123456789012:role${properties.path}${properties.name}`,
            uniqueId: `AROAEXAMPLE${String(this.made).padStart(10, "0")}`,
            managedPolicyArns: [],
            inlinePolicies: [],
        };
        this.roles.set(properties.name, role);
        this.trusted.set(role.uniqueId, trusted);
        return role;
    }

    /** What is left out is taken off the role; its name, path, ids and policies stay. */
    public updateRole(properties: RoleProperties): IamRole {
        const { arn, uniqueId, path, managedPolicyArns, inlinePolicies } = this.existing(properties.name);
        const role = { ...properties, arn, uniqueId, path, managedPolicyArns, inlinePolicies };
        this.trusted.set(uniqueId, this.idsOf(properties));
        this.roles.set(properties.name, role);
        return role;
    }

    /** As IAM, it refuses a role that has policies. */
    public deleteRole(name: string): void {
        const { managedPolicyArns, inlinePolicies } = this.existing(name);
        if (managedPolicyArns.length > 0 || inlinePolicies.length > 0) {
            throw new Error("DeleteConflict: Cannot delete entity, must detach all policies first.");
        }
        this.roles.delete(name);
    }

    /** What is attached already stays attached. */
    public attachRolePolicy(roleName: string, policyArn: string): void {
        this.detachRolePolicy(roleName, policyArn);
        this.existing(roleName).managedPolicyArns.push(policyArn);
    }

    /** Of a role that is gone there is nothing to detach. */
    public detachRolePolicy(roleName: string, policyArn: string): void {
        const role = this.roles.get(roleName);
        if (role !== undefined) {
            role.managedPolicyArns = role.managedPolicyArns.filter((arn) => arn !== policyArn);
        }
    }

    /** A policy of this name is overwritten: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
    public putRolePolicy(roleName: string, policy: InlinePolicy): void {
        this.deleteRolePolicy(roleName, policy.name);
        this.existing(roleName).inlinePolicies.push(policy);
    }

    public deleteRolePolicy(roleName: string, policyName: string): void {
        const role = this.roles.get(roleName);
        if (role !== undefined) {
            role.inlinePolicies = role.inlinePolicies.filter(({ name }) => name !== policyName);
        }
    }

    /** Whether a role's policies allow it to assume another one, and the other one trusts it: it, not one of its name before. */
    public canAssume(name: string, next: string): boolean {
        const [role, assumed] = [this.existing(name), this.existing(next)];
        const allows = role.inlinePolicies.some(({ policy }) =>
            statementsOf(policy).some(
                ({ Action, Resource }) => Action === "sts:AssumeRole" && Resource === assumed.arn,
            ),
        );
        return allows && this.trusted.get(assumed.uniqueId)?.includes(role.uniqueId) === true;
    }

    /**
     * The ids of the account's roles that a trust policy names: IAM keeps these, and refuses a role that is not there.
     * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
     */
    private idsOf({ assumeRolePolicy }: RoleProperties): string[] {
        const arns = statementsOf(assumeRolePolicy).flatMap(({ Principal }) => Principal?.AWS ?? []);
        return arns.flatMap((arn) => {
            if (!arn.startsWith("arn:aws:iam::123456789012:role/")) {
                return [];
            }
            const role = [...this.roles.values()].find((one) => one.arn === arn);
            if (role === undefined) {
                throw new Error(`MalformedPolicyDocument: Invalid principal in policy: "AWS":"${arn}"`);
            }
            return role.uniqueId;
        });
    }

    private existing(name: string): IamRole {
        const role = this.roles.get(name);
        if (role === undefined) {
            throw new Error(`NoSuchEntity: The role with name ${name} cannot be found.`);
        }
        return role;
    }
}

interface PolicyStatement {
    Principal?: { AWS?: string | string[] };
    Action?: unknown;
    Resource?: unknown;
}

function statementsOf(policy: string): PolicyStatement[] {
    const { Statement = [] } = JSON.parse(policy) as { Statement?: PolicyStatement | PolicyStatement[] };
    return Array.isArray(Statement) ? Statement : [Statement];
}
