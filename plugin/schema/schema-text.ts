import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ComponentProvider } from "@pulumi/pulumi/provider/experimental";
import { RedshiftRole } from "../../components/redshift-role";
import { RoleChain } from "../../components/role-chain";
import { associationResources, associationTypes } from "./association-resources";
import { configuration } from "./configuration";
import { interfaceDocs } from "./docstrings";

interface Analysed {
    description: string;
    resources: { [token: string]: Component };
    types: { [token: string]: object };
    language: { [language: string]: object };
}

interface Component {
    description: string;
    properties: { [name: string]: unknown };
    required: string[];
}

const root = join(__dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

/** The package's schema, from which Pulumi makes the SDK of each language: what its analyser sees of the components, and the rest. */
export async function schemaText(): Promise<string> {
    return jsonOf(await packageSchema());
}

async function packageSchema(): Promise<object> {
    const components = [RedshiftRole, RoleChain];
    const analyser = new ComponentProvider({ components, dirname: root, name: "redshift-iam", version });
    const { description, resources, types, language } = JSON.parse(await analyser.getSchema()) as Analysed;
    const docs = interfaceDocs(join(root, "components"));
    const withDocs = (type: object, token: string) => ({
        description: docs.get(token.split(":").at(-1) ?? ""),
        ...type,
    });
    return {
        name: "redshift-iam",
        version,
        displayName: "Redshift IAM",
        description,
        license: "Apache-2.0",
        keywords: ["category/cloud", "kind/component", "aws", "redshift", "iam"],
        // Else the SDK for Go has no type for what stands in a plain list alone, and does not compile.
        language: { ...language, go: { ...language["go"], generateExtraInputTypes: true } },
        config: { variables: configuration },
        provider: { description: "What associations call AWS with.", inputProperties: configuration },
        resources: { ...mapValues(resources, forEveryLanguage), ...associationResources },
        types: { ...mapValues(types, withDocs), ...associationTypes },
    };
}

/**
 * The same without an example in TypeScript, and without `role`: an aws.iam.Role among the outputs would make the SDK of each
 * language depend on that of the AWS provider.
 */
function forEveryLanguage(resource: Component): Component {
    const properties = Object.entries(resource.properties).filter(([name]) => name !== "role");
    return {
        ...resource,
        description: resource.description.replace(/```ts\n.*?```\n+/s, ""),
        properties: Object.fromEntries(properties),
        required: resource.required.filter((name) => name !== "role"),
    };
}

function mapValues<T, U>(record: { [key: string]: T }, map: (value: T, key: string) => U): { [key: string]: U } {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

/** As JSON, without the analyser's own `optional`, which `required` says already. */
function jsonOf(schema: object): string {
    const text = JSON.stringify(schema, (key, value: unknown) => (key === "optional" ? undefined : value), 4);
    return `${text}\n`;
}
