import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An environment without anything of AWS, restored after each test; and files in a folder of each test's own. */
export function useAwsEnvironment(): { profiles: (config: string, credentials?: string) => void } {
    const before = { ...process.env };
    let folder = "";
    beforeEach(() => {
        // The AWS SDK remembers files by their names.
        folder = mkdtempSync(join(tmpdir(), "aws-"));
        Object.keys(process.env)
            .filter((name) => name.startsWith("AWS_"))
            .forEach((name) => Reflect.deleteProperty(process.env, name));
        Object.assign(process.env, {
            AWS_CONFIG_FILE: join(folder, "config"),
            AWS_SHARED_CREDENTIALS_FILE: join(folder, "credentials"),
            AWS_EC2_METADATA_DISABLED: "true",
        });
    });
    afterEach(() => {
        Object.keys(process.env).forEach((name) => Reflect.deleteProperty(process.env, name));
        Object.assign(process.env, before);
        rmSync(folder, { recursive: true });
    });
    return {
        profiles: (config, credentials = "") => {
            writeFileSync(join(folder, "config"), config);
            writeFileSync(join(folder, "credentials"), credentials);
        },
    };
}
