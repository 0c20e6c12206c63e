import { ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Ends with whoever started it, however that one ends: its stdin closes then. */
const program = `
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
from moto.server import main
main()
`;

/** moto's server: IAM as people who do not know this package have written it. It runs for as long as this process does. */
export class Moto {
    private constructor(public readonly url: string) {}

    public static async start(): Promise<Moto> {
        const server = spawn(join(environment(), "python3"), ["-c", program, "--port", "0"], {
            // With the managed policies, those that are attached must be AWS's.
            env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" },
            stdio: ["pipe", "ignore", "pipe"],
        });
        return new Moto(await urlOf(server));
    }

    /** Forgets every role. */
    public async reset(): Promise<void> {
        const { ok, status } = await fetch(`${this.url}/moto-api/reset`, { method: "POST" });
        if (!ok) {
            throw new Error(`moto did not reset: ${status}`);
        }
    }
}

function environment(): string {
    const tests = join(__dirname, "..");
    const requirements = join(__dirname, "requirements.txt");
    const { stdout, stderr, status } = spawnSync(join(tests, "python-environment.sh"), [requirements], {
        encoding: "utf8",
    });
    if (status !== 0) {
        throw new Error(`IAM in the engine tests is moto's server, from PyPI: ${stderr.trim()}`);
    }
    return stdout.trim();
}

/** It tells on stderr, among much else, which port the system gave it. */
async function urlOf(server: ChildProcess): Promise<string> {
    const told: string[] = [];
    return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.once("exit", () => {
            reject(new Error(`moto's server did not start: ${told.join("\n")}`));
        });
        createInterface({ input: server.stderr as NodeJS.ReadableStream }).on("line", (line) => {
            const [, url] = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line) ?? [];
            if (url !== undefined) {
                resolve(url);
            }
            told.push(line);
        });
    });
}
