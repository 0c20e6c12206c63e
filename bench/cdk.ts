/* The same roles as AWS CDK synthesizes them: stated, since what it makes is a template, and deploys nothing. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A process that synthesizes, to its end: seconds, and MB at the peak. */
export interface CdkRow {
    roles: number;
    wall: number;
    cpu: number;
    memory: number;
}

/** Installs aws-cdk-lib in bench/cdk first. */
export function cdkBench(): CdkRow[] {
    const folder = join(__dirname, "cdk");
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], { cwd: folder, stdio: "inherit" });
    return [1, 100, 1000].map((roles) => {
        const out = mkdtempSync(join(tmpdir(), "bench-"));
        const printed = execFileSync(process.execPath, ["synth.mjs", String(roles), out], {
            cwd: folder,
            encoding: "utf8",
        });
        rmSync(out, { recursive: true });
        return { roles, ...(JSON.parse(printed) as Omit<CdkRow, "roles">) };
    });
}
