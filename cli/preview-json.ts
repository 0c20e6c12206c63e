import { Plan } from "./plan";

/** `{ "resources": [{ "type", "name", "parent", "inputs" }], "outputs" }`; a parent is told by its name. */
export function previewJson({ resources }: Plan): string {
    const names = new Map(resources.map(({ urn, name }) => [urn, name]));
    const stack = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
    return JSON.stringify(
        {
            resources: resources.map(({ type, name, parent, inputs }) => ({
                type,
                name,
                parent: parent === undefined ? null : names.get(parent),
                inputs,
            })),
            outputs: stack?.outputs ?? {},
        },
        null,
        4,
    );
}
