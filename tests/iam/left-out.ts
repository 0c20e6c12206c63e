import {
    GetRoleCommand,
    GetRolePolicyCommand,
    IAMClient,
    ListAttachedRolePoliciesCommand,
    ListRolePoliciesCommand,
    ListRolesCommand,
    Role,
} from "@aws-sdk/client-iam";
import { ApiError } from "../control-plane/api-error";

/** A rule of IAM that moto leaves out: throws what IAM answers. */
type Rule = (form: URLSearchParams, moto: IAMClient) => void | Promise<void>;

/**
 * What IAM refuses and moto does not, by the operation.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const leftOut: Readonly<Record<string, Rule[]>> = {
    CreateRole: [name("RoleName", 64), sessionDuration, trustQuota("AssumeRolePolicyDocument"), isNew],
    UpdateRole: [sessionDuration],
    UpdateAssumeRolePolicy: [trustQuota("PolicyDocument")],
    PutRolePolicy: [name("PolicyName", 128), inlineQuota],
    AttachRolePolicy: [attachedQuota],
};

function name(parameter: string, limit: number): Rule {
    return (form) => {
        const value = form.get(parameter) ?? "";
        const member = `Value '${value}' at '${parameter[0]?.toLowerCase()}${parameter.slice(1)}'`;
        if (!/^[\w+=,.@-]+$/.test(value)) {
            throw invalid(
                `${member} failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+`,
            );
        }
        if (value.length > limit) {
            throw invalid(
                `${member} failed to satisfy constraint: Member must have length less than or equal to ${limit}`,
            );
        }
    };
}

function sessionDuration(form: URLSearchParams): void {
    const seconds = Number(form.get("MaxSessionDuration") ?? 3600);
    if (seconds < 3600 || seconds > 43_200) {
        const limit = seconds < 3600 ? "greater than or equal to 3600" : "less than or equal to 43200";
        throw invalid(
            `Value '${seconds}' at 'maxSessionDuration' failed to satisfy constraint: Member must have value ${limit}`,
        );
    }
}

/** White space does not count. The quota can be raised, to 4,096; here nobody has. */
function trustQuota(parameter: string): Rule {
    return (form) => {
        if (sizeOf(form.get(parameter) ?? "") > 2048) {
            throw new ApiError("LimitExceeded", "Cannot exceed quota for ACLSizePerRole: 2048", 409);
        }
    };
}

/** Names of roles are told apart without their case. */
async function isNew(form: URLSearchParams, moto: IAMClient): Promise<void> {
    const given = form.get("RoleName") ?? "";
    const roles = await rolesIn(moto);
    if (roles.some(({ RoleName }) => RoleName?.toLowerCase() === given.toLowerCase())) {
        throw new ApiError("EntityAlreadyExists", `Role with name ${given} already exists.`, 409);
    }
}

async function inlineQuota(form: URLSearchParams, moto: IAMClient): Promise<void> {
    const RoleName = form.get("RoleName") ?? "";
    const { PolicyNames = [] } = await moto.send(new ListRolePoliciesCommand({ RoleName }));
    const others = await Promise.all(
        PolicyNames.filter((one) => one !== form.get("PolicyName")).map(async (PolicyName) => {
            const { PolicyDocument = "" } = await moto.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
            return sizeOf(decodeURIComponent(PolicyDocument));
        }),
    );
    const size = others.reduce((sum, one) => sum + one, sizeOf(form.get("PolicyDocument") ?? ""));
    if (size > 10_240) {
        throw new ApiError("LimitExceeded", `Maximum policy size of 10240 bytes exceeded for role ${RoleName}`, 409);
    }
}

async function attachedQuota(form: URLSearchParams, moto: IAMClient): Promise<void> {
    const RoleName = form.get("RoleName") ?? "";
    await moto.send(new GetRoleCommand({ RoleName }));
    const { AttachedPolicies = [] } = await moto.send(new ListAttachedRolePoliciesCommand({ RoleName }));
    const others = AttachedPolicies.filter(({ PolicyArn }) => PolicyArn !== form.get("PolicyArn"));
    if (others.length >= 10) {
        throw new ApiError("LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10", 409);
    }
}

/** All roles of the account. */
export async function rolesIn(moto: IAMClient): Promise<Role[]> {
    const { Roles = [] } = await moto.send(new ListRolesCommand({ MaxItems: 1000 }));
    return Roles;
}

function sizeOf(document: string): number {
    return document.replace(/\s/g, "").length;
}

function invalid(message: string): ApiError {
    return new ApiError("ValidationError", `1 validation error detected: ${message}`);
}
