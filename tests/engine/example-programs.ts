import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ControlPlane } from "../control-plane/control-plane";
import { AwsProvider } from "../aws-provider/aws-provider";

const folder = join(__dirname, "../../examples");

/** The examples, by their folders: "quickstart", "shared-cluster/ingest" … */
export const examples = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => existsSync(join(folder, name, "Pulumi.yaml")))
    .sort();

/** An example's program, loaded anew for each run as the engine would. */
export function program(name: string): PulumiFn {
    return () => {
        const file = join(folder, name, "index.ts");
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the module must run again
        delete require.cache[file];
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- as Pulumi loads a program
        return Promise.resolve(require(file) as Record<string, unknown>);
    };
}

/** Puts into a control plane what an example associates with and does not make itself, as its preview names it. */
export function addWarehouses(plane: ControlPlane, name: string): void {
    const { resources } = JSON.parse(readFileSync(join(folder, name, "preview.json"), "utf8")) as Preview;
    const made = resources.filter(({ type }) => /:(Cluster|Namespace)$/.test(type));
    for (const { type, inputs } of resources.filter(({ type }) => /ClusterIamRoles$|RoleAssociation$/.test(type))) {
        const { clusterIdentifier, namespaceName, region = "us-east-1" } = inputs;
        const isMade = made.some(
            ({ inputs: one }) => one.clusterIdentifier === clusterIdentifier && one.namespaceName === namespaceName,
        );
        if (isMade) {
            continue;
        }
        if (clusterIdentifier !== undefined) {
            plane.addCluster({ clusterIdentifier, region });
        } else if (namespaceName !== undefined) {
            plane.addNamespace({ namespaceName, region });
        } else if (type.includes("dynamic")) {
            throw new Error(`The preview of ${name} does not say what a role is associated with.`);
        }
    }
}

/** Puts into an account the role that an example adopts, as the console makes it, and the workgroup that it names. */
export async function addToAccount({ iam, workgroups }: AwsProvider, name: string): Promise<void> {
    const source = readFileSync(join(folder, name, "index.ts"), "utf8");
    const [, workgroupName] = /workgroup: \{ workgroupName: "(.+?)" \}/.exec(source) ?? [];
    if (workgroupName !== undefined) {
        const workgroupId = "1234abcd-12ab-34cd-56ef-1234567890ab";
        workgroups.push({ workgroupName, region: "us-east-1", workgroupId, namespaceName: workgroupName });
    }
    const [, roleName] = /adopt: \{ roleName: "(.+?)" \}/.exec(source) ?? [];
    if (roleName !== undefined) {
        const assumeRolePolicy =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
        await iam.createRole({ name: roleName, path: "/service-role/", assumeRolePolicy, maxSessionDuration: 3600 });
    }
}

interface Preview {
    resources: {
        type: string;
        inputs: { clusterIdentifier?: string; namespaceName?: string; region?: string };
    }[];
}
