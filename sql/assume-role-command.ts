import { refuse } from "./sql-error";

/** A command whose use of IAM roles ASSUMEROLE governs. CREATE EXTERNAL SCHEMA and CREATE LIBRARY are none. */
export type AssumeRoleCommand = "COPY" | "UNLOAD" | "EXTERNAL FUNCTION" | "CREATE MODEL";

const commands: readonly AssumeRoleCommand[] = ["COPY", "UNLOAD", "EXTERNAL FUNCTION", "CREATE MODEL"];

/** The commands as GRANT lists them: `COPY, UNLOAD`. */
export function commandList(path: string, given: "ALL" | readonly AssumeRoleCommand[]): string {
    if (given === "ALL") {
        return "ALL";
    }
    if (!Array.isArray(given) || given.length === 0) {
        const fix = 'Write ["COPY", "UNLOAD"], or "ALL" for every command.';
        return refuse({ path, must: 'be "ALL" or a list of commands with at least one', got: given, fix });
    }
    // Array.from: map would skip the holes of a sparse array.
    const checked = Array.from(given as readonly AssumeRoleCommand[], (command, index) =>
        commands.includes(command)
            ? command
            : refuse({
                  path: `${path}[${index}]`,
                  must: "be a command of ASSUMEROLE",
                  got: command,
                  fix: `The commands are: ${commands.join(", ")}.`,
              }),
    );
    return [...new Set(checked)].join(", ");
}
