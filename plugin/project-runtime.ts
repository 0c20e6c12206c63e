import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The `runtime` of the project that a folder is in, such as `python`. */
export function projectRuntime(folder: string): string | undefined {
    const project = ["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"].map((name) => textOf(join(folder, name)));
    const text = project.find((one) => one !== undefined);
    if (text !== undefined) {
        return runtimeShape.exec(text)?.[1];
    }
    const parent = dirname(folder);
    return parent === folder ? undefined : projectRuntime(parent);
}

/** `runtime: python`, the same in JSON, and an object with `name` in its place. */
const runtimeShape = /(?:^|[{,])\s*"?runtime"?\s*:[\s{]*(?:"?name"?\s*:\s*)?["']?([a-z]+)/m;

function textOf(file: string): string | undefined {
    try {
        return readFileSync(file, "utf8");
    } catch {
        return undefined;
    }
}
