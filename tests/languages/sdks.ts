import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached, run } from "./tools";

/** The SDKs that Pulumi's generators make of the plugin's schema, each ready for its language. */
export interface Sdks {
    /** A python that has the SDK, Pulumi for Python, mypy and a parser of C#. */
    python: string;
    /** The folder of the Go module. */
    go: string;
    /** The folder of the sources in TypeScript. */
    nodejs: string;
    /** The folder of the sources in C#. */
    dotnet: string;
}

export const schemaFile = join(__dirname, "../../plugin/schema.json");

/** What the SDKs follow from, beside the schema. */
const sources = [
    "generator/go.sum",
    "generator/main.go",
    "v3.206/go.sum",
    "v3.206/dotnet/main.go",
    "requirements.txt",
    "sdks.ts",
].map((file) => join(__dirname, file));

/** Generated once for a schema, and kept outside the tree. */
export function sdks(): Sdks {
    const folder = cached(`sdks-${version()}`);
    const complete = join(folder, "complete");
    if (!existsSync(complete)) {
        console.log(`    (generating the SDKs into ${folder}: a minute or two for the first schema)`);
        rmSync(folder, { recursive: true, force: true });
        run("go", "-C", join(__dirname, "generator"), "run", ".", schemaFile, folder);
        run("go", "-C", join(__dirname, "v3.206"), "run", "./dotnet", schemaFile, folder);
        install(join(folder, "python"), join(folder, "venv"));
        writeFileSync(complete, "");
    }
    return {
        python: join(folder, "venv/bin/python3"),
        go: join(folder, "go"),
        nodejs: join(folder, "nodejs"),
        dotnet: join(folder, "dotnet"),
    };
}

/** A virtual environment that has the SDK alone; the rest it takes from the one of the requirements, for every schema the same. */
function install(sdk: string, venv: string): void {
    const script = join(__dirname, "../python-environment.sh");
    const python = join(run(script, join(__dirname, "requirements.txt")), "python3");
    run(python, "-m", "venv", "--without-pip", venv);
    const sitePackages = (of: string) => run(of, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))");
    const own = join(venv, "bin/python3");
    writeFileSync(join(sitePackages(own), "requirements.pth"), `${sitePackages(python)}\n`);
    const options = ["--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", "--no-build-isolation"];
    run(python, "-m", "pip", "--python", own, "install", ...options, sdk);
}

/** A hash of all that the SDKs follow from; the virtual environment leads to the python it was made with. */
function version(): string {
    const hash = createHash("sha256").update(run("python3", "--version"));
    for (const file of [schemaFile, ...sources]) {
        hash.update(readFileSync(file));
    }
    return hash.digest("hex").slice(0, 12);
}
