import type { Kind } from "./kinds";
import { telling } from "./patience";

/** terraform-provider-aws, internal/service/iam/role_policy_attachment.go */
export const rolePolicyAttachment: Kind = {
    required: ["policyArn", "role"],
    replacing: ["role", "policyArn"],
    id: ({ role, policyArn }) => `${String(role)}/${String(policyArn)}`,
    onIam: {
        create: async (iam, { role, policyArn }) => {
            await telling(`attaching IAM Policy (${String(policyArn)}) to IAM Role (${String(role)})`, () =>
                iam.attachRolePolicy(String(role), String(policyArn)),
            );
            return {};
        },
        read: async (iam, id) => {
            const [role = ""] = id.split("/", 1);
            const policyArn = id.slice(role.length + 1);
            const properties = { role, policyArn };
            return (await iam.attached(role)).includes(policyArn)
                ? { inputs: properties, outputs: properties }
                : undefined;
        },
        update: () => Promise.resolve({}),
        delete: async (iam, { role, policyArn }) => {
            await telling(`detaching IAM Policy (${String(policyArn)}) from IAM Role (${String(role)})`, () =>
                iam.detachRolePolicy(String(role), String(policyArn)),
            );
        },
    },
};
