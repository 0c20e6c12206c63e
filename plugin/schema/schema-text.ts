import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ComponentProvider } from "@pulumi/pulumi/provider/experimental";
import { RedshiftRole } from "../../components/redshift-role";
import { RoleChain } from "../../components/role-chain";
import { associationResources, associationTypes } from "./association-resources";
import { configuration } from "./configuration";
import { descriptions } from "./descriptions";
import { interfaceDocs } from "./docstrings";

interface Analysed {
    description: string;
    resources: { [token: string]: Component };
    types: { [token: string]: ObjectType };
    language: { [language: string]: object };
}

interface ObjectType {
    properties: { [name: string]: { description: string } };
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
    const withDocs = (type: ObjectType, token: string) => {
        const name = token.split(":").at(-1) ?? "";
        const properties = mapValues(type.properties, (property, field) => ({
            ...property,
            description: descriptions[`${name}.${field}`] ?? property.description,
        }));
        return { description: descriptions[name] ?? docs.get(name), ...type, properties };
    };
    return {
        name: "redshift-iam",
        version,
        displayName: "Redshift IAM",
        description: `${description} Descriptions name arguments as this schema does: \`dbUsers\` is \`db_users\` in Python, and \`DbUsers\` in Go and C#.`,
        license: "Apache-2.0",
        keywords: ["category/cloud", "kind/component", "aws", "redshift", "iam"],
        language: withNames(language),
        config: { variables: configuration },
        // Pulumi's server for plugins in Node.js does not pass a provider's arguments on.
        provider: {
            description:
                "The plugin. It reads the stack's configuration alone: an explicit provider takes no arguments.",
        },
        resources: { ...mapValues(resources, forEveryLanguage), ...associationResources },
        types: { ...mapValues(types, withDocs), ...associationTypes },
    };
}

/**
 * The names of the SDKs. Pulumi would call them by the owner of the repository that `pulumi package add` was given, so that no
 * example could be copied from one owner to another.
 */
function withNames({ python, go, csharp, java, ...others }: Analysed["language"]): Analysed["language"] {
    return {
        ...others,
        python: { ...python, packageName: "pulumi_redshift_iam" },
        go: {
            ...go,
            importBasePath: "example.com/pulumi-redshift-iam/sdk/go/redshiftiam",
            // Else the SDK has no type for what stands in a plain list alone, and does not compile.
            generateExtraInputTypes: true,
        },
        csharp: { ...csharp, rootNamespace: "Pulumi" },
        java: { ...java, basePackage: "com.pulumi" },
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

/** As JSON, without the analyser's own `optional`, which `required` says already. All numbers here are whole ones. */
function jsonOf(schema: object): string {
    const toJson = (key: string, value: unknown) => {
        if (key === "type" && value === "number") {
            return "integer";
        }
        if (key === "description" && typeof value === "string") {
            return value.replace(/(docs\/[\w-]+\.md)/g, "$1 of the package's repository");
        }
        return key === "optional" ? undefined : value;
    };
    return `${JSON.stringify(schema, toJson, 4)}\n`;
}
