import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Call } from "./iam-matcher";

/**
 * One SQL command: what the role is given for it, the calls that the command makes, and neighbours of them that must be
 * denied. A call is `action on resource`, or `action on resource with key=value, key=value` where conditions decide;
 * the resource is `*` where the action takes none.
 */
export interface SqlCommand {
    sql: string;
    permissions: Record<string, unknown>;
    /** The role's Region. Default: us-east-1. */
    region?: string;
    allowed: string[];
    denied: string[];
}

/** The commands of sql-commands/*.json, by file. */
export function sqlCommands(): { file: string; commands: SqlCommand[] }[] {
    const folder = join(__dirname, "sql-commands");
    return readdirSync(folder)
        .sort()
        .map((file) => ({ file, commands: JSON.parse(readFileSync(join(folder, file), "utf8")) as SqlCommand[] }));
}

export function callOf(text: string): Call {
    const [, action, resource, context] = /^(\w[\w-]*:\w+) on (\S+)(?: with (.+))?$/.exec(text) ?? [];
    if (action === undefined || resource === undefined) {
        throw new Error(`"${text}" is no call: write "action on resource".`);
    }
    const pairs = (context?.split(", ") ?? []).map((pair) => pair.split("=") as [string, string]);
    return { action, resource, context: Object.fromEntries(pairs) };
}
