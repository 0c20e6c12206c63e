import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What one rule says: args, and the policy or the problems they give. tests/cases/ has them, to be read by anyone. */
export interface Case {
    /** The rule, in one sentence. */
    says: string;
    args: Record<string, unknown>;
    policy?: unknown;
    problems?: CaseProblem[];
    /** What is thrown at once where the values are Outputs, if that is not the same. */
    problemsOfOutputs?: CaseProblem[];
    warnings?: string[];
    /** The provider's Region, where the case is about it. Default: us-east-1. */
    region?: string;
}

export interface CaseProblem {
    rule: string;
    message: string;
}

/** The cases of a folder below tests/cases/, by file. */
export function casesIn(folder: string): { file: string; cases: Case[] }[] {
    const path = join(__dirname, "cases", folder);
    return readdirSync(path)
        .sort()
        .map((file) => ({ file, cases: JSON.parse(readFileSync(join(path, file), "utf8")) as Case[] }));
}

/** The whole text of an error with these problems. */
export function errorText(subject: string, problems: readonly { message: string }[]): string {
    const heading = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    return `${subject} has ${heading}:\n${problems.map(({ message }) => `  ${message}`).join("\n")}`;
}
