import assert from "node:assert/strict";
import { awsConfig } from "../../../association/aws/aws-config";
import { ClusterDescription, clusterWarehouse } from "../../../association/aws/cluster-warehouse";
import { clientSettings, credentialsOf } from "../../../association/aws/connection";
import { NamespaceDescription, namespaceWarehouse } from "../../../association/aws/namespace-warehouse";
import { RoleList } from "../../../association/role-list";
import { region } from "./kinds";
import { mine } from "./world";

const nothing = { roles: [], defaultRoleArn: undefined, accountId: undefined };

/** What AWS documents as optional, and the control plane always has. */
describe("An answer of AWS that leaves out what it may", () => {
    async function readCluster(...clusters: ClusterDescription[]): Promise<RoleList | undefined> {
        const api = {
            describeClusters: async () => Promise.resolve({ Clusters: clusters }),
            modifyClusterIamRoles: async () => Promise.reject(new Error("Nobody asked for it.")),
        };
        return clusterWarehouse(api, "examplecluster", region).read();
    }

    async function readNamespace(namespace?: NamespaceDescription): Promise<RoleList | undefined> {
        const api = {
            getNamespace: async () => Promise.resolve({ namespace }),
            updateNamespace: async () => Promise.reject(new Error("Nobody asked for it.")),
        };
        return namespaceWarehouse(api, "examplenamespace", region).read();
    }

    it("is a cluster without roles whose status is unknown", async () => {
        assert.deepEqual(await readCluster({}), { ...nothing, status: "unknown", takesChanges: "later" });
    });

    it("is a cluster without a default where that is an empty text", async () => {
        const list = await readCluster({ DefaultIamRoleArn: "", IamRoles: [{ IamRoleArn: mine }, {}] });
        assert.equal(list?.defaultRoleArn, undefined);
        assert.deepEqual(list?.roles, [{ arn: mine, applyStatus: "in-sync" }]);
    });

    it("is no cluster where there is none in it", async () => {
        assert.equal(await readCluster(), undefined);
    });

    it("is a namespace without roles whose status is unknown", async () => {
        assert.deepEqual(await readNamespace({}), { ...nothing, status: "unknown", takesChanges: "later" });
    });

    it("is a namespace without a default where that is an empty text", async () => {
        assert.equal((await readNamespace({ defaultIamRoleArn: "" }))?.defaultRoleArn, undefined);
    });

    it("is no namespace where there is none in it", async () => {
        assert.equal(await readNamespace(), undefined);
    });
});

describe("A client of AWS", () => {
    it("gives up in time, and leaves the retrying to what reads the list first", () => {
        const config = awsConfig(() => undefined);
        const credentials = credentialsOf(config, {}, region);
        assert.deepEqual(clientSettings(config, credentials, "redshift", region, 30_000), {
            region,
            credentials,
            maxAttempts: 1,
            requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
        });
    });
});
