import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TextKind, textProblems } from "../../problems/text-rules";

export const accountIdText: TextKind = {
    id: "accountId",
    name: "an account ID of 12 digits",
    example: "123456789012",
    sound: /^\d{12}$/,
    rules: [
        {
            id: "arn",
            broken: (text) => text.startsWith("arn:"),
            is: () => "an ARN",
            fix: (text) => `Give the account ID alone: ${show(/:(\d{12}):/.exec(text)?.[1] ?? "123456789012")}.`,
        },
        {
            id: "hyphens",
            broken: (text) => /^\d{4}[- ]\d{4}[- ]\d{4}$/.test(text),
            fix: (text) => `Leave out what separates the digits: ${show(text.replace(/\D/g, ""))}.`,
        },
        {
            id: "short",
            broken: (text) => /^\d{1,11}$/.test(text),
            is: (text) => `${text.length} digits`,
            fix: (text) => `If it lost its leading zeros, write ${show(text.padStart(12, "0"))}.`,
        },
        { id: "shape", broken: (text) => !/^\d{12}$/.test(text), fix: () => "The console shows it at the top right." },
    ],
};

/** The problems of an account ID that may be left out. A number is refused: it loses its leading zeros. */
export function accountIdProblems(path: string, accountId: unknown): Problem[] {
    if (accountId === undefined) {
        return [];
    }
    if (typeof accountId === "number" && /^\d{1,12}$/.test(String(accountId))) {
        const got = `${accountId}, a number, which loses leading zeros`;
        const fix = `Write it in quotes: ${show(String(accountId).padStart(12, "0"))}.`;
        return [problem({ rule: "accountId.number", path, must: `be ${accountIdText.name}`, got, fix })];
    }
    return textProblems(path, accountId, accountIdText);
}
