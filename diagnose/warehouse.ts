import { serverlessCluster } from "../trust/arn";
import { Answer, mapAnswer, missing, told } from "./answer";
import { Calls, Cluster, RoleList, Workgroup } from "./calls";
import { AskedWarehouse } from "./question";

/** A cluster, or a workgroup with its namespace, as it stands. */
export interface Warehouse {
    status: string;
    accountId: string | undefined;
    enhancedVpcRouting: boolean;
    /** What stands for it in the ARNs of its users. */
    userCluster: string | undefined;
    /** A workgroup's namespace. */
    namespaceName: string | undefined;
    /** A workgroup has the roles of its namespace, which is another call. */
    list: Answer<RoleList>;
}

export async function lookUpWarehouse(calls: Calls, { kind, name }: AskedWarehouse): Promise<Answer<Warehouse>> {
    if (kind === "cluster") {
        return mapAnswer(await calls.describeCluster(name), (cluster) => ofCluster(name, cluster));
    }
    const workgroup = await calls.getWorkgroup(name);
    return workgroup.is === "told" ? told(await ofWorkgroup(calls, workgroup.value)) : workgroup;
}

function ofCluster(name: string, { list, ...cluster }: Cluster): Warehouse {
    return { ...cluster, userCluster: name, namespaceName: undefined, list: told(list) };
}

async function ofWorkgroup(calls: Calls, workgroup: Workgroup): Promise<Warehouse> {
    const { accountId, enhancedVpcRouting, workgroupId, namespaceName } = workgroup;
    const namespace = await calls.getNamespace(namespaceName);
    return {
        status: workgroup.status === "available" && namespace.is === "told" ? namespace.value.status : workgroup.status,
        accountId,
        enhancedVpcRouting,
        userCluster: accountId === undefined ? undefined : serverlessCluster(accountId, workgroupId),
        namespaceName,
        list: namespace.is === "missing" ? missing : mapAnswer(namespace, ({ list }) => list),
    };
}
