import { Problem } from "./problem";

/** The one error text for all problems of a subject: `RedshiftRole "copy-unload" has 2 problems: …` */
export function describeProblems(subject: string, problems: readonly Problem[]): string {
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    return [`${subject} has ${count}:`, ...problems.map(({ message }) => `  ${message}`)].join("\n");
}
