import * as pulumi from "@pulumi/pulumi";
import { Plan, recordPlan } from "./plan";
import { Project } from "./project";
import { loadProgram } from "./load-program";

/** Whom the program takes itself to be run by. */
export interface Identity {
    account: string;
    region: string;
}

/** Runs a program in preview, with AWS's answers left unknown. Fails with the messages of the program's errors. */
export async function runOffline(project: Project, identity: Identity): Promise<Plan> {
    const errors = new Set<string>();
    const collect = (error: unknown) => errors.add(messageOf(error));
    process.on("unhandledRejection", collect);
    process.on("uncaughtException", collect);
    const restoreConsole = printToStderr();
    try {
        const plan = await recordPlan(project.name, identity);
        await pulumi.runtime.runInPulumiStack(() => loadProgram(project.program)).catch(collect);
        await pulumi.runtime.disconnect().catch(collect);
        // Rejections are reported once the promises' own turn is over.
        await new Promise((resolve) => setImmediate(resolve));
        if (errors.size > 0) {
            throw new Error([...errors].join("\n"));
        }
        return plan;
    } finally {
        restoreConsole();
        process.off("unhandledRejection", collect);
        process.off("uncaughtException", collect);
    }
}

function messageOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

/** What the program prints must not mix with the preview on stdout. */
function printToStderr(): () => void {
    const { log, info, debug } = console;
    Object.assign(console, { log: console.error, info: console.error, debug: console.error });
    return () => Object.assign(console, { log, info, debug });
}
