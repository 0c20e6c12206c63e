import { parseArgs, ParseArgsConfig } from "node:util";

/** Reads a command's options; where they cannot be read, says why, and where they are listed. */
export function parse<T extends ParseArgsConfig>(command: string, config: T): ReturnType<typeof parseArgs<T>> {
    try {
        return parseArgs(config);
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`${sentence(why)} pulumi-redshift-iam ${command} --help has the options.`);
    }
}

/** Node's own sentence says which option it is; its hint on arguments that begin with a dash is for few. */
function sentence(message: string): string {
    const [said = ""] = message.split(". To specify a positional argument");
    return `${said.replaceAll("\n", " ").replace(/\.$/, "")}.`;
}
