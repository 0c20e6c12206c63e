import { Plan } from "./plan";

/**
 * `{ "resources": [{ "type", "name", "parent", "import"?, "inputs" }], "outputs" }`; a parent is told by its name, and
 * what is imported by its id.
 */
export function previewJson({ resources }: Plan): string {
    const names = new Map(resources.map(({ urn, name }) => [urn, name]));
    const stack = resources.find(({ type }) => type === "pulumi:pulumi:Stack");
    return JSON.stringify(
        {
            resources: resources.map(({ type, name, parent, importId, inputs }) => ({
                type,
                name,
                parent: parent === undefined ? null : names.get(parent),
                ...(importId !== undefined && { import: importId }),
                inputs,
            })),
            outputs: stack?.outputs ?? {},
        },
        null,
        4,
    );
}
