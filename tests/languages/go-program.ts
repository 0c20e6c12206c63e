import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sdks } from "./sdks";

/** A copy of our Go program, with the SDK where `pulumi package add` puts it. Whoever asks for it removes it. */
export function goProgram(): string {
    const folder = mkdtempSync(join(tmpdir(), "redshift-iam-go-"));
    cpSync(join(__dirname, "go"), folder, { recursive: true });
    cpSync(sdks().go, join(folder, "sdks/redshift-iam"), { recursive: true });
    return folder;
}
