// Runs the command line from a clone, with nothing to do beforehand: installs what is missing, and builds it.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// What installing and building print goes to stderr: stdout is for the preview alone.
const toStderr = ["ignore", 2, 2];

function npm(...args) {
    const options = { cwd: root, stdio: toStderr, shell: process.platform === "win32" };
    const { status, error } = spawnSync("npm", args, options);
    if (error !== undefined || status !== 0) {
        console.error(error?.message ?? "");
        process.exit(status ?? 1);
    }
}

if (!existsSync(`${root}/node_modules/.package-lock.json`)) {
    npm("ci", "--no-audit", "--no-fund");
}
npm("run", "--silent", "build");

const { status } = spawnSync(process.execPath, [`${root}/dist/cli/main.js`, ...process.argv.slice(2)], {
    stdio: "inherit",
});
process.exit(status ?? 1);
