import { AwsIam, IamRole, RoleProperties } from "./aws-iam";
import type { Kind, Properties } from "./aws-kinds";

/**
 * A role, as the real provider has it (terraform-provider-aws, internal/service/iam/role.go): what it reads has everybody's
 * policies in it, and it changes them only where the program lists them.
 */
export const role: Kind = {
    replacing: ["name", "path"],
    defaults: (name, inputs) => ({ name: `${name}-1234567`, path: "/", maxSessionDuration: 3600, ...inputs }),
    computed: ({ name, path }) => ({ arn: `arn:aws:iam::123456789012:role${String(path)}${String(name)}` }),
    id: ({ name }) => String(name),
    onIam: {
        leftToAws: ["managedPolicyArns", "inlinePolicies"],
        create: (iam, inputs) => outputsOf(iam.createRole(inputs as unknown as RoleProperties)),
        read: (iam, id) => {
            const found = iam.role(id);
            return found && { inputs: inputsOf(found), outputs: outputsOf(found) };
        },
        update: (iam, inputs) => {
            const updated = iam.updateRole(roleProperties(inputs));
            // A list that is given is the whole list: what is not in it is taken off the role.
            Object.assign(updated, pick(inputs, ["managedPolicyArns", "inlinePolicies"]));
            return outputsOf(updated);
        },
        delete: (iam, state) => {
            const found = iam.role(String(state["name"]));
            if (found === undefined) {
                return;
            }
            // Those of others too, if it knows of any.
            if (isFilled(state["managedPolicyArns"])) {
                found.managedPolicyArns = [];
            }
            if (isFilled(state["inlinePolicies"])) {
                found.inlinePolicies = [];
            }
            iam.deleteRole(found.name);
        },
    },
};

export const rolePolicyAttachment: Kind = {
    replacing: ["role", "policyArn"],
    computed: () => ({}),
    id: ({ role, policyArn }) => `${String(role)}/${String(policyArn)}`,
    onIam: {
        create: (iam, { role, policyArn }) => {
            iam.attachRolePolicy(String(role), String(policyArn));
            return {};
        },
        read: (iam, id) => {
            const [role = ""] = id.split("/", 1);
            const policyArn = id.slice(role.length + 1);
            const properties = { role, policyArn };
            return iam.role(role)?.managedPolicyArns.includes(policyArn) === true
                ? { inputs: properties, outputs: properties }
                : undefined;
        },
        update: () => ({}),
        delete: (iam, { role, policyArn }) => {
            iam.detachRolePolicy(String(role), String(policyArn));
        },
    },
};

/** Its create is PutRolePolicy, which overwrites (terraform-provider-aws, internal/service/iam/role_policy.go). */
export const rolePolicy: Kind = {
    replacing: ["role", "name"],
    defaults: (name, inputs) => ({ name: `${name}-1234567`, ...inputs }),
    computed: () => ({}),
    id: ({ role, name }) => `${String(role)}:${String(name)}`,
    onIam: {
        create: put,
        read: (iam, id) => {
            const [role = ""] = id.split(":", 1);
            const found = iam.role(role)?.inlinePolicies.find(({ name }) => name === id.slice(role.length + 1));
            const properties = { role, ...found };
            return found && { inputs: properties, outputs: properties };
        },
        update: put,
        delete: (iam, { role, name }) => {
            iam.deleteRolePolicy(String(role), String(name));
        },
    },
};

function put(iam: AwsIam, { role, name, policy }: Properties): Properties {
    iam.putRolePolicy(String(role), { name: String(name), policy: String(policy) });
    return {};
}

function outputsOf(found: IamRole): Properties {
    return { ...found };
}

/** All that a program could have written, as an import finds it: https://github.com/pulumi/pulumi-aws/issues/2246 */
function inputsOf(found: IamRole): Properties {
    const { managedPolicyArns, inlinePolicies } = found;
    return {
        ...roleProperties({ ...found }),
        ...(managedPolicyArns.length > 0 && { managedPolicyArns }),
        ...(inlinePolicies.length > 0 && { inlinePolicies }),
    };
}

function roleProperties(properties: Properties): RoleProperties {
    return pick(properties, [
        "name",
        "path",
        "assumeRolePolicy",
        "maxSessionDuration",
        "description",
        "permissionsBoundary",
        "tags",
    ]) as unknown as RoleProperties;
}

function pick(properties: Properties, names: string[]): Properties {
    return Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)));
}

function isFilled(list: unknown): boolean {
    return Array.isArray(list) && list.length > 0;
}
