import { mostBetweenLooks } from "../pace";
import { namespaceRole } from "./namespace-role";
import { awsError } from "./refusal";
import { Change, RoleList, Warehouse, WarehouseKind } from "../role-list";
import { isServiceLinked } from "./service-linked";

/** The calls of Redshift Serverless that are made, as the AWS SDK has them. */
export interface NamespaceApi {
    getNamespace: (input: { namespaceName: string }) => Promise<{ namespace?: NamespaceDescription | undefined }>;
    updateNamespace: (input: UpdateInput) => Promise<unknown>;
}

/** What is read of a namespace's description. */
export interface NamespaceDescription {
    status?: string | undefined;
    namespaceArn?: string | undefined;
    defaultIamRoleArn?: string | undefined;
    iamRoles?: string[] | undefined;
}

/** Replaces the whole list, and the default; AWS demands both at once (terraform-provider-aws#39268). */
export interface UpdateInput {
    namespaceName: string;
    iamRoles: string[];
    /** Empty text for none. */
    defaultIamRoleArn: string;
}

export const namespaceKind: WarehouseKind = {
    noun: "namespace",
    identifier: "namespaceName",
    principal: "redshift-serverless.amazonaws.com",
    actions: ["redshift-serverless:GetNamespace", "redshift-serverless:UpdateNamespace"],
    writes: "UpdateNamespace",
    owners: "iamRoles on an aws.redshiftserverless.Namespace, or an aws_redshiftserverless_namespace with iam_roles",
};

/** How long an UpdateNamespace may take, in milliseconds, until it is given up. */
export const writeTimeout = 5_000;
const freshFor = 2_000;

/** A Serverless namespace's list of roles. */
export function namespaceWarehouse(api: NamespaceApi, namespaceName: string, region: string): Warehouse {
    return {
        name: `namespace ${namespaceName} in ${region}`,
        kind: namespaceKind,
        id: namespaceName,
        region,
        quota: undefined,
        freshFor,
        // Whoever of us read the list before our change has written by then, or reads it again.
        holdsAfter: freshFor + writeTimeout + mostBetweenLooks,
        read: () => readNamespace(api, namespaceName),
        write: async (change, seen) => {
            await api.updateNamespace({ namespaceName, ...wholeList(change, seen) });
        },
    };
}

async function readNamespace(api: NamespaceApi, namespaceName: string): Promise<RoleList | undefined> {
    try {
        const { namespace } = await api.getNamespace({ namespaceName });
        return namespace === undefined ? undefined : roleListOf(namespace);
    } catch (error) {
        if (awsError(error).name === "ResourceNotFoundException") {
            return undefined;
        }
        throw error;
    }
}

function roleListOf(namespace: NamespaceDescription): RoleList {
    const status = (namespace.status ?? "unknown").toLowerCase();
    return {
        roles: (namespace.iamRoles ?? []).map(namespaceRole).filter(({ arn }) => !isServiceLinked(arn)),
        defaultRoleArn: namespace.defaultIamRoleArn === "" ? undefined : namespace.defaultIamRoleArn,
        accountId: namespace.namespaceArn?.split(":")[4],
        status,
        takesChanges: status === "available" ? "now" : "later",
    };
}

/** The list as it was read, with our change alone. A role that somebody is just removing is not put back. */
function wholeList({ add, remove, defaultRoleArn }: Change, seen: RoleList): Omit<UpdateInput, "namespaceName"> {
    const staying = seen.roles.filter(({ applyStatus }) => applyStatus !== "removing").map(({ arn }) => arn);
    const iamRoles = [...new Set([...staying, ...add])].filter((arn) => !remove.includes(arn));
    const keptDefault = iamRoles.find((arn) => arn === seen.defaultRoleArn) ?? "";
    return { iamRoles, defaultIamRoleArn: defaultRoleArn ?? keptDefault };
}
