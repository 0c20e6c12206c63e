import { Diagnosis } from "../../diagnose/diagnose";
import { FromText } from "../../diagnose/read-question";
import { sqlErrors } from "../../diagnose/sql-errors";
import { SqlError } from "../../diagnose/sql-errors/sql-error";
import { Step } from "../../diagnose/step";
import { Planned } from "../../diagnose/would-ask";
import { table } from "../table";

/** An error's text that was given: what it is known as, if it is, which options came from it, and which it contradicts. */
export interface GivenError {
    known: SqlError | undefined;
    taken: FromText;
    contradicted: FromText;
}

/** The steps, a line each, what is the first cause, and what to change. */
export function diagnosisText({ steps, firstCause }: Diagnosis, error: GivenError | undefined): string {
    const rows = steps.map(({ verdict, name, says }) => [verdict, name, `${says}.`]);
    return [...errorLines(error), ...table(rows), "", ...causeLines(firstCause, steps, error?.known), ""]
        .join("\n")
        .trimEnd();
}

/** What would be asked, call by call, and the policy that allows it. */
export function plannedText(
    because: string,
    planned: readonly Planned[],
    policy: object,
    error: GivenError | undefined,
): string {
    const rows = planned.map(({ operation, permission, resource, shows, optional }) => [
        operation,
        `${permission} on ${resource}${optional === true ? " (may be missing)" : ""}`,
        shows,
    ]);
    return [
        ...errorLines(error),
        `Nothing can be seen: ${because.replace(/\.$/, "")}.`,
        "With credentials (AWS_PROFILE, --profile, aws sso login) these calls would be made, none of which changes anything:",
        "",
        ...table([["CALL", "PERMISSION", "SHOWS"], ...rows]),
        "",
        "The IAM policy for them:",
        JSON.stringify(policy, undefined, 2),
    ].join("\n");
}

function errorLines(error: GivenError | undefined): string[] {
    if (error === undefined) {
        return [];
    }
    return [
        ...knownLines(error.known),
        ...optionLine("Taken from the error's text", error.taken),
        ...optionLine("Not what was typed, in the error's text", error.contradicted),
        "",
    ];
}

function optionLine(what: string, found: FromText): string[] {
    const options = Object.entries(found).map(([option, value]) => `--${option} ${value}`);
    return options.length === 0 ? [] : [`${what}: ${options.join(", ")}.`];
}

/** What an error means, and what it comes from. */
export function knownLines(known: SqlError | undefined): string[] {
    return known === undefined
        ? ["The error's text is not one of those whose causes are known:", ...sqlErrors.map(({ text }) => `  ${text}`)]
        : [
              known.text,
              `means: ${known.means}. It comes from:`,
              ...known.causes.map(({ says, step }, index) => `  ${index + 1}. ${says} (${step})`),
          ];
}

function causeLines(firstCause: Step | undefined, steps: readonly Step[], known: SqlError | undefined): string[] {
    if (firstCause !== undefined) {
        return [`First cause: ${firstCause.says}.`, `Change: ${firstCause.fix ?? ""}`];
    }
    const dark = steps.filter(({ verdict }) => verdict === "cannot see");
    const led = dark.filter(({ name }) => known?.causes.some(({ step }) => step === name) ?? true);
    return [
        "First cause: none that AWS shows.",
        ...led.flatMap(({ name, fix }) => (fix === undefined ? [] : [`To see ${name}: ${fix}`])),
        ...(known !== undefined && led.length === 0
            ? [known.otherwise ?? "What was changed lately takes IAM some seconds, rarely a minute: run the SQL again."]
            : []),
    ];
}
