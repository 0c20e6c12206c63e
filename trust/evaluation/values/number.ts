import { ConditionOperator, ValueKind } from "../operator";

/** Whole numbers and decimals. */
const number: ValueKind = {
    name: "a number",
    example: "10",
    isValid: (text) => numberOf(text) !== undefined,
};

/** An operator that compares numbers. What is no number compares with none. */
export function numeric(name: string, compare: (got: number, wanted: number) => boolean): ConditionOperator {
    return {
        name,
        values: number,
        negated: false,
        matches: (wantedText, gotText) => {
            const [wanted, got] = [numberOf(wantedText.text), numberOf(gotText)];
            return wanted !== undefined && got !== undefined && compare(got, wanted);
        },
    };
}

function numberOf(text: string): number | undefined {
    return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
