import { DeleteConflictException, MalformedPolicyDocumentException } from "@aws-sdk/client-iam";
import { Iam, IamRole, RoleProperties } from "../iam/iam";
import type { Kind, Properties } from "./kinds";
import { patiently, telling } from "./patience";

/**
 * A role, as the real provider has it (terraform-provider-aws, internal/service/iam/role.go): what it reads has everybody's
 * policies in it, and it changes them only where the program lists them.
 */
export const role: Kind = {
    required: ["assumeRolePolicy"],
    json: ["assumeRolePolicy"],
    replacing: ["name", "path"],
    autoName: "name",
    defaults: (inputs) => ({ path: "/", maxSessionDuration: 3600, ...inputs }),
    computed: ["arn", "uniqueId"],
    id: ({ name }) => String(name),
    onIam: {
        leftToAws: ["managedPolicyArns", "inlinePolicies"],
        create: async (iam, inputs) => {
            const properties = inputs as unknown as RoleProperties;
            const made = await telling(`creating IAM Role (${properties.name})`, () =>
                patiently(() => iam.createRole(properties), isOfUnseenPrincipal),
            );
            await patiently(
                () => existing(iam, made.name),
                () => true,
            );
            return outputsOf(made);
        },
        read: async (iam, id) => {
            const found = await iam.role(id);
            return found && { inputs: inputsOf(found), outputs: outputsOf(found) };
        },
        update: async (iam, inputs) => {
            const properties = roleProperties(inputs);
            await telling(`updating IAM Role (${properties.name})`, () =>
                patiently(() => iam.updateRole(properties), isOfUnseenPrincipal),
            );
            // A list that is given is the whole list: what is not in it is taken off the role.
            await setPolicies(iam, properties.name, inputs);
            return outputsOf(await existing(iam, properties.name));
        },
        delete: async (iam, { name, managedPolicyArns, inlinePolicies }) => {
            const roleName = String(name);
            if ((await iam.role(roleName)) === undefined) {
                return;
            }
            // Those of others too, if it knows of any.
            await setPolicies(iam, roleName, {
                ...(isFilled(managedPolicyArns) && { managedPolicyArns: [] }),
                ...(isFilled(inlinePolicies) && { inlinePolicies: [] }),
            });
            await telling(`deleting IAM Role (${roleName})`, () =>
                patiently(
                    () => iam.deleteRole(roleName),
                    (error) => error instanceof DeleteConflictException,
                ),
            );
        },
    },
};

function isOfUnseenPrincipal(error: unknown): boolean {
    return error instanceof MalformedPolicyDocumentException && error.message.includes("Invalid principal");
}

async function setPolicies(iam: Iam, name: string, { managedPolicyArns, inlinePolicies }: Properties): Promise<void> {
    const { managedPolicyArns: attached, inlinePolicies: inline } = await existing(iam, name);
    if (Array.isArray(managedPolicyArns)) {
        for (const arn of attached.filter((one) => !managedPolicyArns.includes(one))) {
            await iam.detachRolePolicy(name, arn);
        }
    }
    if (Array.isArray(inlinePolicies)) {
        const wanted = (inlinePolicies as { name: string }[]).map((one) => one.name);
        for (const one of inline.filter((policy) => !wanted.includes(policy.name))) {
            await iam.deleteRolePolicy(name, one.name);
        }
    }
}

async function existing(iam: Iam, name: string): Promise<IamRole> {
    const found = await iam.role(name);
    if (found === undefined) {
        throw new Error(`reading IAM Role (${name}): couldn't find resource`);
    }
    return found;
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
    const names = [
        "name",
        "path",
        "assumeRolePolicy",
        "maxSessionDuration",
        "description",
        "permissionsBoundary",
        "tags",
    ];
    const picked = Object.entries(properties).filter(([name]) => names.includes(name));
    return Object.fromEntries(picked) as unknown as RoleProperties;
}

function isFilled(list: unknown): boolean {
    return Array.isArray(list) && list.length > 0;
}
