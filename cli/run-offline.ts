import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import * as pulumi from "@pulumi/pulumi";
import { Identity } from "./identity";
import { Plan, recordPlan } from "./plan";
import { Project } from "./project";
import { loadProgram } from "./load-program";

/** Runs a program in preview, with AWS's answers left unknown. Fails with the messages of the program's errors. */
export async function runOffline(project: Project, identity: Identity): Promise<Plan> {
    const errors = collectErrors();
    const restoreStdout = printToStderr();
    process.chdir(project.workingDirectory);
    try {
        const plan = await recordPlan(project.name, identity);
        const run = pulumi.runtime.runInPulumiStack(() => loadProgram(project));
        await Promise.race([run.then(() => pulumi.runtime.disconnect()).catch(errors.add), errors.first]);
        // What else was rejected is reported once the promises' own turn is over.
        await setTimeout(20);
        if (errors.messages.size > 0) {
            throw new Error([...errors.messages].join("\n"));
        }
        return plan;
    } finally {
        restoreStdout();
        errors.stop();
    }
}

interface Errors {
    messages: Set<string>;
    add: (error: unknown) => void;
    /** Resolves with the first error: Pulumi never settles what waits for a resource whose registration failed. */
    first: Promise<void>;
    stop: () => void;
}

function collectErrors(): Errors {
    const messages = new Set<string>();
    let onFirst: () => void;
    const first = new Promise<void>((resolve) => (onFirst = resolve));
    const add = (error: unknown) => {
        messages.add(messageOf(error));
        onFirst();
    };
    process.on("unhandledRejection", add).on("uncaughtException", add);
    const stop = () => process.off("unhandledRejection", add).off("uncaughtException", add);
    return { messages, add, first, stop };
}

function messageOf(error: unknown): string {
    const message = error instanceof Error ? error.message : inspect(error);
    return message.startsWith("Missing required configuration variable")
        ? `${message}\nThis preview reads no stack's configuration: give it as PULUMI_CONFIG='{"project:key":"value"}'.`
        : message;
}

/** What the program prints must not mix with the preview on stdout. */
function printToStderr(): () => void {
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = process.stderr.write.bind(process.stderr);
    return () => {
        process.stdout.write = write;
    };
}
