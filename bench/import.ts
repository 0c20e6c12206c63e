/* Prints how much longer importing the package takes than importing the modules of Pulumi that it uses, and what is published: its size and number of files. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..");
const pulumi = ["@pulumi/pulumi", "@pulumi/aws/iam", "@pulumi/aws/redshift"];
const runs = 15;

export interface ImportBench {
    /** Medians of several processes: for the modules of Pulumi, and for the package after them. */
    milliseconds: { pulumi: number; package: number };
    tarball: { bytes: number; files: number };
}

/** Builds the package first. */
export function importBench(): ImportBench {
    const tarball = packed();
    const times = Array.from({ length: runs }, imports);
    return {
        milliseconds: {
            pulumi: median(times.map(([modules]) => modules)),
            package: median(times.map(([, after]) => after)),
        },
        tarball,
    };
}

function packed(): ImportBench["tarball"] {
    const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--silent"], { cwd: root, encoding: "utf8" });
    const [{ size, files }] = JSON.parse(output.slice(output.indexOf("[\n"))) as [{ size: number; files: unknown[] }];
    return { bytes: size, files: files.length };
}

/** One process times both: between two, a busy machine differs by more than the package takes. */
function imports(): [modules: number, after: number] {
    const script = `
        const timed = (names) => {
            const begin = performance.now();
            names.forEach((name) => require(name));
            return performance.now() - begin;
        };
        console.log(JSON.stringify([timed(${JSON.stringify(pulumi)}), timed(["pulumi-redshift-iam"])]));`;
    return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" })) as [
        number,
        number,
    ];
}

function median(times: number[]): number {
    return [...times].sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

if (require.main === module) {
    const { milliseconds, tarball } = importBench();
    console.log(`${pulumi.join(", ")}: ${milliseconds.pulumi.toFixed(0)} ms`);
    console.log(`pulumi-redshift-iam after them: ${milliseconds.package.toFixed(1)} ms`);
    console.log(`tarball: ${(tarball.bytes / 1000).toFixed(1)} kB, ${tarball.files} files`);
}
