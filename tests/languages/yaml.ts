import { existsSync } from "node:fs";
import { join } from "node:path";
import { cached, run } from "./tools";

/** A folder with Pulumi's language host for YAML, to be on the PATH; built from the Go module proxy unless it is there already. */
export function yamlHost(): string {
    const folder = cached("pulumi-yaml-1.25.0");
    const host = join(folder, "pulumi-language-yaml");
    if (!existsSync(host)) {
        console.log(`    (building ${host}: a minute or two, once)`);
        const command = "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml";
        run("go", "-C", join(__dirname, "v3.206"), "build", "-o", host, command);
    }
    return folder;
}
