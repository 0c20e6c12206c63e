import { Iam } from "../iam/iam";
import type { Kind, Properties } from "./kinds";
import { telling } from "./patience";

/** Its create is PutRolePolicy, which overwrites (terraform-provider-aws, internal/service/iam/role_policy.go). */
export const rolePolicy: Kind = {
    required: ["policy", "role"],
    json: ["policy"],
    replacing: ["role", "name"],
    autoName: "name",
    id: ({ role, name }) => `${String(role)}:${String(name)}`,
    onIam: {
        create: put,
        read: async (iam, id) => {
            const [role = ""] = id.split(":", 1);
            const found = await iam.rolePolicy(role, id.slice(role.length + 1));
            const properties = { role, ...found };
            return found && { inputs: properties, outputs: properties };
        },
        update: put,
        delete: async (iam, { role, name }) => {
            await telling(`deleting IAM Role (${String(role)}) Policy (${String(name)})`, () =>
                iam.deleteRolePolicy(String(role), String(name)),
            );
        },
    },
};

async function put(iam: Iam, { role, name, policy }: Properties): Promise<Properties> {
    await telling(`putting IAM Role (${String(role)}) Policy (${String(name)})`, () =>
        iam.putRolePolicy(String(role), { name: String(name), policy: String(policy) }),
    );
    return {};
}
