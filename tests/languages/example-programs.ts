import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sdks } from "./sdks";
import { run } from "./tools";

export const examples = join(__dirname, "../../examples");

/** A copy of an example in Go, with the SDK that `pulumi package add` would put beside it. Whoever asks for it removes it. */
export function goExample(name: string): string {
    const folder = mkdtempSync(join(tmpdir(), `redshift-iam-${name}-`));
    cpSync(join(examples, name, "go"), folder, { recursive: true });
    const goMod = join(folder, "go.mod");
    // Where it is the same for all of them, it is compiled once.
    writeFileSync(goMod, textOf(goMod).replace("./sdks/OWNER-redshift-iam", sdks().go));
    const sums = ["go/go.sum", "example-go.sum"].map((file) => textOf(join(__dirname, file)));
    writeFileSync(join(folder, "go.sum"), sums.join(""));
    return folder;
}

/** The folder of the AWS provider's SDK for Python, which two of the examples use beside ours. */
export function awsForPython(): string {
    const script = join(__dirname, "../python-environment.sh");
    const python = join(run(script, join(__dirname, "example-requirements.txt")), "python3");
    return run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))");
}

function textOf(file: string): string {
    return readFileSync(file, "utf8");
}
