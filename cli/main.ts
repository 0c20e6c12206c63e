#!/usr/bin/env node
/* eslint-disable @typescript-eslint/no-require-imports -- a command loads what it needs and no more: Pulumi takes its time */
import { Command, CommandResult } from "./command";

const commands = new Map<string, () => Command>([
    ["preview", () => (require("./preview-command") as typeof import("./preview-command")).previewCommand],
    ["explain", () => (require("./explain/command") as typeof import("./explain/command")).explainCommand],
    ["diagnose", () => (require("./diagnose/command") as typeof import("./diagnose/command")).diagnoseCommand],
]);

const usage = `pulumi-redshift-iam COMMAND

  preview    what a Pulumi program would deploy, without an AWS account
  explain    who may assume each role, read from a trust policy, a preview or a stack's state
  diagnose   why a database user cannot use a role, asked of AWS

pulumi-redshift-iam COMMAND --help says more; pulumi-redshift-iam --version says which version this is.`;

async function main([name = "", ...args]: string[]): Promise<CommandResult> {
    if (isHelp(name)) {
        return { output: usage, exitCode: 0 };
    }
    if (name === "--version") {
        const { version } = require("pulumi-redshift-iam/package.json") as { version: string };
        return { output: version, exitCode: 0 };
    }
    const command = commands.get(name)?.();
    if (command === undefined) {
        throw new Error(usage);
    }
    return args.some(isHelp) ? { output: command.usage, exitCode: 0 } : command.run(args);
}

function isHelp(arg: string): boolean {
    return arg === "--help" || arg === "-h";
}

void main(process.argv.slice(2)).then(
    ({ output, exitCode }) => {
        console.log(output);
        end(exitCode);
    },
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error));
        end(1);
    },
);

/** A program may keep Node busy. A pipe is written to asynchronously but on Linux: exits once it has all. */
function end(exitCode: number): void {
    process.stdout.write("", () => process.exit(exitCode));
}
