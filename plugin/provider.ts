import type { Provider } from "@pulumi/pulumi/provider";
import { associations } from "./associations";
import { commandFolder } from "./command-folder";
import { construct } from "./construct";
import { argumentNames, PackageSchema } from "./package-schema";
import { pluginConfig } from "./plugin-config";
import { projectRuntime } from "./project-runtime";
import { spellingOf } from "./spelling";
import { wordsFor } from "./words";

/** The package as a provider: its components, and the association as a resource of its own. */
export function redshiftIamProvider(schema: PackageSchema): Provider {
    const words = wordsFor(argumentNames(schema), spellingOf(projectRuntime(commandFolder() ?? process.cwd())));
    return {
        version: schema.version,
        schema: JSON.stringify(schema),
        construct: (name, type, inputs, options) => construct(name, type, inputs, options, schema, words),
        ...associations(pluginConfig(process.env["PULUMI_CONFIG"]), words),
    };
}
