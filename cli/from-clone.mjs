// Runs the command line from a clone, with nothing to do beforehand: installs what is missing and builds what changed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// What installing and building print goes to stderr: stdout is for the preview alone.
const toStderr = ["ignore", 2, 2];

function run(command, args, options) {
    const { status, error } = spawnSync(command, args, { cwd: root, ...options });
    if (error !== undefined || status !== 0) {
        console.error(error?.message ?? "");
        process.exit(status ?? 1);
    }
}

if (!existsSync(`${root}/node_modules/.package-lock.json`)) {
    run("npm", ["ci", "--no-audit", "--no-fund"], { stdio: toStderr, shell: process.platform === "win32" });
}
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
run(process.execPath, [tsc, "--build", "tsconfig.build.json"], { stdio: toStderr });

const { status } = spawnSync(process.execPath, [`${root}/dist/cli/main.js`, ...process.argv.slice(2)], {
    stdio: "inherit",
});
process.exit(status ?? 1);
