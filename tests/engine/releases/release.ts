import { createRequire } from "node:module";
import { join } from "node:path";
import { PulumiFn } from "@pulumi/pulumi/automation";

/** A program as it was written for a version of the package. */
export interface Release {
    /** What was there before the stack, for the program to take over. */
    before: PulumiFn;
    program: PulumiFn;
    /** Where the resources are written down that the version left in the stack's state. */
    stateFile: string;
}

export function releaseOf(version: string): Release {
    const folder = join(__dirname, version);
    const { before, program } = createRequire(__filename)(join(folder, "program")) as Omit<Release, "stateFile">;
    return { before, program, stateFile: join(folder, "state.json") };
}
