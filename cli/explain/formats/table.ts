import { assumersTable } from "../../assumers-table";
import { RoleDifference } from "../difference";
import { ExplanationOfRole } from "../explain-role";
import { assumerRows, associationsText } from "../labels";
import { AnsweredQuestion } from "../question";
import { Report } from "../report";
import { answerText, noDifference, nobodyText, sizeText } from "./texts";

const indent = "    ";

/** For people at a terminal. */
export function table({ roles, notes, question, difference }: Report): string {
    const parts =
        question !== undefined
            ? [questionLines(question)]
            : difference !== undefined
              ? differenceParts(difference)
              : roles.map(roleLines);
    return [...parts, notes]
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(printable).join("\n"))
        .join("\n\n");
}

/** A name in a trust policy may have what a terminal takes for a command, or for a line's end. */
function printable(line: string): string {
    return line.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function roleLines(role: ExplanationOfRole): string[] {
    const { name, arn, assumers, associations, findings } = role;
    return [
        arn === null ? name : `${name}  ${arn}`,
        `  Trust policy: ${sizeText(role)}`,
        `  Associated with: ${associationsText(associations)}`,
        ...(assumers === null || assumers.length === 0
            ? [`  Who may assume it: ${nobodyText(role)}`]
            : [
                  "  Who may assume it:",
                  ...assumersTable(
                      assumerRows(assumers).map((row) => [indent, row]),
                      indent,
                  ),
              ]),
        findings.length === 0 ? "  Findings: none" : "  Findings:",
        ...findings.map(({ rule, message }) => `    ${rule}: ${message}`),
    ];
}

function questionLines(question: AnsweredQuestion): string[] {
    const answer = question.allowed ? "allowed" : "denied";
    return [`${answer}: ${answerText(question)}`, ...question.reasons.map((reason) => `  ${reason}`)];
}

function differenceParts(difference: readonly RoleDifference[]): string[][] {
    const changed = difference.filter(({ gains, loses }) => gains.length + loses.length > 0);
    return changed.length === 0 ? [[noDifference]] : changed.map(differenceLines);
}

function differenceLines({ name, gains, loses, keeps }: RoleDifference): string[] {
    return [
        name,
        ...assumersTable(
            [
                ...assumerRows(gains).map((row) => ["  + ", row] as const),
                ...assumerRows(loses).map((row) => ["  - ", row] as const),
                ...assumerRows(keeps).map((row) => [indent, row] as const),
            ],
            indent,
        ),
    ];
}
