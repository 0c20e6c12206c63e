import { example, Explanation, pages, withGot, withWanted } from "./explanation";

export const ofDates: readonly Explanation[] = [
    {
        name: "It takes seconds since 1970 for milliseconds",
        because: "A date is in ISO 8601 or in epoch (UNIX) time, which counts seconds.",
        url: `${pages.operators}#Conditions_Date`,
        rephrase: (asked) => (asked.operator.includes("Date") ? withGot(withWanted(asked, inIso), inIso) : asked),
        example: example("DateEquals", "aws:CurrentTime", "1767225600", { "aws:CurrentTime": "2026-01-01T00:00:00Z" }),
    },
];

function inIso(date: string): string {
    return /^\d+$/.test(date) ? new Date(Number(date) * 1000).toISOString() : date;
}
