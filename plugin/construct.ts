import * as pulumi from "@pulumi/pulumi";
import type { ConstructResult } from "@pulumi/pulumi/provider";
import { RedshiftRole } from "../components/redshift-role";
import { RoleChain } from "../components/role-chain";
import { Problem } from "../problems/problem";
import { PackageSchema } from "./package-schema";
import { problemsOf, Words } from "./words";

const components: Partial<Record<string, typeof RedshiftRole | typeof RoleChain>> = {
    "redshift-iam:index:RedshiftRole": RedshiftRole,
    "redshift-iam:index:RoleChain": RoleChain,
};

/** Makes a component, with the plugin's version, and gives its outputs once they are there. */
export async function construct(
    name: string,
    type: string,
    inputs: pulumi.Inputs,
    options: pulumi.ComponentResourceOptions,
    { version, resources }: PackageSchema,
    words: Words,
): Promise<ConstructResult> {
    const component = components[type];
    if (component === undefined) {
        throw new Error(`redshift-iam must be of a version that has the component ${type}. Upgrade the plugin.`);
    }
    try {
        // The rules judge what a program of another language gives as they judge what one in JavaScript does.
        const made = new component(name, inputs as never, { ...options, ...timeouts(options), version });
        const outputs = made as unknown as pulumi.Inputs;
        const names = Object.keys(resources[type]?.properties ?? {});
        const state = Object.fromEntries(names.map((output) => [output, outputs[output] as pulumi.Input<unknown>]));
        await pulumi.runtime.serializeProperties(name, state);
        return { urn: made.urn, state };
    } catch (error) {
        const problems = problemsOf(error);
        throw problems === undefined
            ? error
            : new pulumi.InputPropertiesError({
                  message: subject(error as Error),
                  errors: problems.map(errorIn(words)),
              });
    }
}

function errorIn(words: Words) {
    return (problem: Problem): pulumi.InputPropertyErrorDetails => {
        const { path, reason } = words.problem(problem);
        // In quotes, the engine finds no value at the path: it would print one, a secret too.
        return { propertyPath: `"${path}"`, reason };
    };
}

/** `RedshiftRole "copy-unload" has 2 problems:` */
function subject({ message }: Error): string {
    return message.slice(0, message.indexOf("\n"));
}

/** The timeouts as Pulumi's server has them: empty where there is none, and `delete` under the name of its getter. */
function timeouts({
    customTimeouts,
}: pulumi.ComponentResourceOptions): Pick<pulumi.CustomResourceOptions, "customTimeouts"> {
    const { create, update, pb_delete } = (customTimeouts ?? {}) as Record<string, string>;
    const given = Object.entries({ create, update, delete: pb_delete }).filter(([, duration]) => duration);
    return { customTimeouts: given.length > 0 ? Object.fromEntries(given) : undefined };
}
