import { ConditionOperator, ValueKind } from "../operator";

/** Dates and times, in ISO 8601 as the W3C has it, or in seconds since 1970. */
const date: ValueKind = {
    name: "a date",
    example: "2026-01-31T12:00:00Z",
    isValid: (text) => timeOf(text) !== undefined,
};

/** An operator that compares dates. What is no date compares with none. */
export function dated(name: string, compare: (got: number, wanted: number) => boolean): ConditionOperator {
    return {
        name,
        values: date,
        negated: false,
        matches: (wantedText, gotText) => {
            const [wanted, got] = [timeOf(wantedText.text), timeOf(gotText)];
            return wanted !== undefined && got !== undefined && compare(got, wanted);
        },
    };
}

const epoch = /^\d+(\.\d+)?$/;

/** @see https://www.w3.org/TR/NOTE-datetime: a year alone is a date too, so four digits are no seconds. */
const iso = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

function timeOf(text: string): number | undefined {
    const time = iso.test(text) ? Date.parse(text) : epoch.test(text) ? Number(text) * 1000 : NaN;
    return Number.isNaN(time) ? undefined : time;
}
