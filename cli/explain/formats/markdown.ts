import { RoleDifference } from "../difference";
import { ExplanationOfRole } from "../explain-role";
import { AssumerRow, assumerRows, associationsText } from "../labels";
import { AnsweredQuestion } from "../question";
import { Report } from "../report";
import { answerText, heads, noDifference, nobodyText, sizeText } from "./texts";

/** For a comment on a pull request, in GitHub's Markdown. */
export function markdown({ roles, notes, question, difference }: Report): string {
    const parts =
        question !== undefined
            ? questionParts(question)
            : difference !== undefined
              ? differenceParts(difference)
              : roles.flatMap(roleParts);
    return [...parts, ...notes.map(escaped)].join("\n\n");
}

function roleParts(role: ExplanationOfRole): string[] {
    const { name, arn, assumers, associations, findings } = role;
    const facts = [
        ...(arn === null ? [] : [code(arn)]),
        `Trust policy: ${sizeText(role)}.`,
        `Associated with: ${associationsText(associations, code)}.`,
    ];
    return [
        `### ${code(name)}`,
        facts.join("<br>\n"),
        assumers === null || assumers.length === 0
            ? `Who may assume it: ${nobodyText(role)}.`
            : grid(heads, assumerRows(assumers, code).map(cells)),
        ...(findings.length === 0
            ? []
            : [
                  grid(
                      ["Finding", ""],
                      findings.map(({ rule, message }) => [code(rule), escaped(message)]),
                  ),
              ]),
    ];
}

function questionParts(question: AnsweredQuestion): string[] {
    const answer = `**${question.allowed ? "allowed" : "denied"}:** ${answerText(question, code)}`;
    return [answer, question.reasons.map((reason) => `- ${escaped(reason)}`).join("\n")];
}

function differenceParts(difference: readonly RoleDifference[]): string[] {
    const changed = difference.filter(({ gains, loses }) => gains.length + loses.length > 0);
    return changed.length === 0 ? [noDifference] : changed.flatMap(roleDifferenceParts);
}

function roleDifferenceParts({ name, gains, loses, keeps }: RoleDifference): string[] {
    const rows = [
        ...assumerRows(gains, code).map((row) => ["**gains**", ...cells(row)]),
        ...assumerRows(loses, code).map((row) => ["**loses**", ...cells(row)]),
        ...assumerRows(keeps, code).map((row) => ["keeps", ...cells(row)]),
    ];
    return [`### ${code(name)}`, grid(["", ...heads], rows)];
}

function cells({ who, warehouse, region, account, only }: AssumerRow): string[] {
    return [who.join(", "), warehouse, region, account, escaped(only)];
}

/** A table. A pipe ends a cell even in code. */
function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A name in code, where GitHub makes no mention, link or emphasis of it. */
function code(name: string): string {
    const longest = Math.max(0, ...(name.match(/`+/g) ?? []).map(({ length }) => length));
    const fence = "`".repeat(longest + 1);
    const space = longest === 0 ? "" : " ";
    return `${fence}${space}${name.replace(/\s+/g, " ")}${space}${fence}`;
}

/** A sentence with names in it. The pipe is left to the table. */
function escaped(sentence: string): string {
    return sentence.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#~]/g, "\\$&");
}
