import { ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** moto's server: IAM as people who do not know this package have written it. It runs for as long as this process does. */
export class Moto {
    private constructor(
        public readonly url: string,
        private readonly server: ChildProcess,
    ) {}

    public static async start(): Promise<Moto> {
        const server = spawn(join(environment(), "moto_server"), ["--port", "0"], {
            // With the managed policies, those that are attached must be AWS's.
            env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: "true" },
            stdio: ["ignore", "ignore", "pipe"],
        });
        process.once("exit", () => server.kill());
        return new Moto(await urlOf(server), server);
    }

    /** Forgets every role. */
    public async reset(): Promise<void> {
        const { ok, status } = await fetch(`${this.url}/moto-api/reset`, { method: "POST" });
        if (!ok) {
            throw new Error(`moto did not reset: ${status}`);
        }
    }

    public stop(): void {
        this.server.kill();
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
