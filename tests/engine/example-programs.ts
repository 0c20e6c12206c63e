import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { ControlPlane, View } from "../control-plane/control-plane";
import { Role } from "../control-plane/role-list";
import { AwsProvider } from "../aws-provider/aws-provider";
import { exampleProjects } from "../example-projects";

const folder = join(__dirname, "../../examples");

/** The examples in TypeScript, by their folders: "quickstart", "shared-cluster/ingest" … */
export const examples = [...exampleProjects].sort();

/** An example's program, run anew each time as the engine would; with its source changed, where it is to be. */
export function program(name: string, change: (source: string) => string = (source) => source): PulumiFn {
    const file = join(folder, name, "index.ts");
    const { outputText } = transpileModule(change(readFileSync(file, "utf8")), {
        compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
    });
    return () => {
        const exports: Record<string, unknown> = {};
        const run = compileFunction(outputText, ["exports", "require"], { filename: file }) as Module;
        run(exports, createRequire(file));
        return Promise.resolve(exports);
    };
}

/** One more database user, or pattern, in the first list of the source; the same source where it has none. */
export function withAnotherUser(source: string): string {
    return source.replace(/(dbUsers|dbUserPatterns): \[/, (list, argument) =>
        argument === "dbUsers" ? `${list}"another", ` : `${list}"another_*", `,
    );
}

/**
 * Puts into a control plane what an example associates with and does not make itself, as its preview names it. What comes
 * back tells the roles that are in their lists.
 */
export function addWarehouses(plane: ControlPlane, name: string): () => Role[] {
    const added: (() => View)[] = [];
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
            added.push(() => plane.cluster(region, clusterIdentifier));
        } else if (namespaceName !== undefined) {
            plane.addNamespace({ namespaceName, region });
            added.push(() => plane.namespace(region, namespaceName));
        } else if (type.includes("dynamic")) {
            throw new Error(`The preview of ${name} does not say what a role is associated with.`);
        }
    }
    return () => added.flatMap((view) => view().roles);
}

/** Puts into an account what an example names: the role that it adopts, as the console makes it, policies, the workgroup. */
export async function addToAccount({ iam, workgroups }: AwsProvider, name: string): Promise<void> {
    const source = readFileSync(join(folder, name, "index.ts"), "utf8");
    const [, workgroupName] = /workgroup: \{ workgroupName: "(.+?)" \}/.exec(source) ?? [];
    if (workgroupName !== undefined) {
        const workgroupId = "1234abcd-12ab-34cd-56ef-1234567890ab";
        workgroups.push({ workgroupName, region: "us-east-1", workgroupId, namespaceName: workgroupName });
    }
    for (const [, policyName = ""] of source.matchAll(/arn:aws:iam::123456789012:policy\/([\w+=,.@-]+)/g)) {
        await iam.createPolicy(policyName);
    }
    const [, roleName] = /adopt: \{ roleName: "(.+?)" \}/.exec(source) ?? [];
    if (roleName !== undefined) {
        const assumeRolePolicy =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
        await iam.createRole({ name: roleName, path: "/service-role/", assumeRolePolicy, maxSessionDuration: 3600 });
    }
}

type Module = (exports: Record<string, unknown>, require: NodeJS.Require) => void;

interface Preview {
    resources: {
        type: string;
        inputs: { clusterIdentifier?: string; namespaceName?: string; region?: string };
    }[];
}
