import {
    AttachRolePolicyCommand,
    CreatePolicyCommand,
    CreateRoleCommand,
    DeleteRoleCommand,
    DeleteRolePermissionsBoundaryCommand,
    DeleteRolePolicyCommand,
    DetachRolePolicyCommand,
    GetRoleCommand,
    GetRolePolicyCommand,
    IAMClient,
    ListAttachedRolePoliciesCommand,
    ListRolePoliciesCommand,
    NoSuchEntityException,
    PutRolePermissionsBoundaryCommand,
    PutRolePolicyCommand,
    Role,
    TagRoleCommand,
    UntagRoleCommand,
    UpdateAssumeRolePolicyCommand,
    UpdateRoleCommand,
} from "@aws-sdk/client-iam";
import { iamClient } from "./iam-client";
import { rolesIn } from "./left-out";

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

/** The roles of an account, by calls of IAM: the aws provider's, and a person's at the console. */
export class Iam {
    private readonly client: IAMClient;

    public constructor(url: string) {
        this.client = iamClient(url, 3);
    }

    /** Nothing where no role has the name. */
    public async role(name: string): Promise<IamRole | undefined> {
        const { Role } = (await unlessGone(this.client.send(new GetRoleCommand({ RoleName: name })))) ?? {};
        return (
            Role && {
                ...propertiesOf(Role),
                managedPolicyArns: await this.attached(name),
                inlinePolicies: await this.inline(name),
            }
        );
    }

    /** Makes a managed policy of the account's own, about reading S3. */
    public async createPolicy(name: string): Promise<void> {
        const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
        const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
        await this.client.send(new CreatePolicyCommand({ PolicyName: name, PolicyDocument }));
    }

    /** The names of all roles. */
    public async names(): Promise<string[]> {
        return (await rolesIn(this.client)).map(({ RoleName = "" }) => RoleName);
    }

    public async createRole(properties: RoleProperties): Promise<IamRole> {
        const { name, path, assumeRolePolicy, maxSessionDuration, description, permissionsBoundary, tags } = properties;
        const { Role = {} as Role } = await this.client.send(
            new CreateRoleCommand({
                RoleName: name,
                Path: path,
                AssumeRolePolicyDocument: assumeRolePolicy,
                MaxSessionDuration: maxSessionDuration,
                Description: description,
                PermissionsBoundary: permissionsBoundary,
                Tags: tagsOf(tags),
            }),
        );
        return { ...properties, ...identityOf(Role), managedPolicyArns: [], inlinePolicies: [] };
    }

    /** What is left out is taken off the role; its name, path, ids and policies stay. */
    public async updateRole(properties: RoleProperties): Promise<void> {
        const { name: RoleName, assumeRolePolicy, maxSessionDuration, description = "" } = properties;
        const before = await this.role(RoleName);
        if (before?.assumeRolePolicy !== assumeRolePolicy) {
            await this.client.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: assumeRolePolicy }));
        }
        if (before?.description !== description || before.maxSessionDuration !== maxSessionDuration) {
            const change = { RoleName, Description: description, MaxSessionDuration: maxSessionDuration };
            await this.client.send(new UpdateRoleCommand(change));
        }
        await this.updateBoundary(RoleName, before?.permissionsBoundary, properties.permissionsBoundary);
        await this.updateTags(RoleName, before?.tags ?? {}, properties.tags ?? {});
    }

    public async deleteRole(name: string): Promise<void> {
        await this.client.send(new DeleteRoleCommand({ RoleName: name }));
    }

    /** What is attached already stays attached. */
    public async attachRolePolicy(roleName: string, policyArn: string): Promise<void> {
        await this.client.send(new AttachRolePolicyCommand({ RoleName: roleName, PolicyArn: policyArn }));
    }

    public async detachRolePolicy(roleName: string, policyArn: string): Promise<void> {
        await unlessGone(this.client.send(new DetachRolePolicyCommand({ RoleName: roleName, PolicyArn: policyArn })));
    }

    /** A policy of this name is overwritten: https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
    public async putRolePolicy(roleName: string, { name, policy }: InlinePolicy): Promise<void> {
        const change = { RoleName: roleName, PolicyName: name, PolicyDocument: policy };
        await this.client.send(new PutRolePolicyCommand(change));
    }

    public async deleteRolePolicy(roleName: string, policyName: string): Promise<void> {
        const change = { RoleName: roleName, PolicyName: policyName };
        await unlessGone(this.client.send(new DeleteRolePolicyCommand(change)));
    }

    /** The ARNs of a role's managed policies. */
    public async attached(RoleName: string): Promise<string[]> {
        const asked = this.client.send(new ListAttachedRolePoliciesCommand({ RoleName }));
        const { AttachedPolicies = [] } = (await unlessGone(asked)) ?? {};
        return AttachedPolicies.map(({ PolicyArn = "" }) => PolicyArn);
    }

    /** Nothing where the role has no inline policy of the name. */
    public async rolePolicy(RoleName: string, PolicyName: string): Promise<InlinePolicy | undefined> {
        const found = await unlessGone(this.client.send(new GetRolePolicyCommand({ RoleName, PolicyName })));
        return found && { name: PolicyName, policy: decodeURIComponent(found.PolicyDocument ?? "") };
    }

    private async inline(RoleName: string): Promise<InlinePolicy[]> {
        const { PolicyNames = [] } = await this.client.send(new ListRolePoliciesCommand({ RoleName }));
        const policies = await Promise.all(PolicyNames.map((one) => this.rolePolicy(RoleName, one)));
        return policies.filter((one) => one !== undefined);
    }

    private async updateBoundary(RoleName: string, before: string | undefined, after: string | undefined) {
        if (after === undefined && before !== undefined) {
            await this.client.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }));
        } else if (after !== undefined && after !== before) {
            await this.client.send(new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: after }));
        }
    }

    private async updateTags(RoleName: string, before: Record<string, string>, after: Record<string, string>) {
        const gone = Object.keys(before).filter((key) => after[key] === undefined);
        if (gone.length > 0) {
            await this.client.send(new UntagRoleCommand({ RoleName, TagKeys: gone }));
        }
        if (Object.entries(after).some(([key, value]) => before[key] !== value)) {
            await this.client.send(new TagRoleCommand({ RoleName, Tags: tagsOf(after) }));
        }
    }
}

function propertiesOf(role: Role): RoleProperties & { arn: string; uniqueId: string } {
    const { RoleName = "", Path = "", MaxSessionDuration = 3600, Description, PermissionsBoundary, Tags = [] } = role;
    const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
    return {
        name: RoleName,
        path: Path,
        assumeRolePolicy: decodeURIComponent(role.AssumeRolePolicyDocument ?? ""),
        maxSessionDuration: MaxSessionDuration,
        ...(Description !== undefined && Description !== "" && { description: Description }),
        ...(boundary !== undefined && { permissionsBoundary: boundary }),
        ...(Tags.length > 0 && { tags: Object.fromEntries(Tags.map(({ Key = "", Value = "" }) => [Key, Value])) }),
        ...identityOf(role),
    };
}

function identityOf({ Arn = "", RoleId = "" }: Role): { arn: string; uniqueId: string } {
    return { arn: Arn, uniqueId: RoleId };
}

function tagsOf(tags: Record<string, string> = {}): { Key: string; Value: string }[] {
    return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
    try {
        return await call;
    } catch (error) {
        if (error instanceof NoSuchEntityException) {
            return undefined;
        }
        throw error;
    }
}
