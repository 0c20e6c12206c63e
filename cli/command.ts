/** A command of this command line. */
export interface Command {
    /** What `--help` prints. */
    usage: string;
    /** Fails with an Error whose message says what to type instead. */
    run(args: string[]): Promise<CommandResult>;
}

/** What a command says on stdout, and the exit code it ends with. */
export interface CommandResult {
    output: string;
    exitCode: number;
}
