import { ConfigMap, EngineEvent, OutputMap } from "@pulumi/pulumi/automation";

/** One of our programs with its arguments, or an example. */
export type Program = { program: string; args: Record<string, unknown> } | { example: string };

/** Where a stack is. */
export interface Place {
    project: string;
    /** The folder for the project's settings. */
    workDir: string;
    config: ConfigMap;
    /** The folder to run in. */
    cwd: string;
    env: Record<string, string>;
}

export type Operation = "preview" | "up" | "refresh" | "destroy";

/** A stack of a program in a language, wherever Pulumi's Automation API runs. */
export interface Driver {
    /** Gives what the stack exports. */
    run: (operation: Operation, onEvent: (event: EngineEvent) => void, program?: Program) => Promise<OutputMap>;
    stop: () => void;
}

/** Makes a stack, or fails with its first operation. */
export type Language = (place: Place) => Driver;
