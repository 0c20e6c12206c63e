import fc from "fast-check";
import { ConditionValue } from "../case";
import { ConditionKey, Family } from "./condition-keys";

/** A change that brings a value near one of a call: equal, equal by a wildcard or a variable, or just not. */
interface Edit {
    kind: (typeof edits)[number];
    at: number;
}

/** Where a value has no part for a variable and nothing to escape, those two leave it as it is. */
const edits = ["*", "?", "case", "cut", "add", "variable", "escape"] as const;

/** Values that a policy may have for a key, near those that a call may have. */
export function policyValue({ family, inRequest, inPolicy = [] }: ConditionKey): fc.Arbitrary<ConditionValue> {
    const base = fc.constantFrom(...inRequest, ...inPolicy);
    return isText(family)
        ? fc.tuple(base, fc.array(anEdit, { maxLength: 2 })).map(([value, by]) => by.reduce(edited, value))
        : fc.tuple(base, fc.boolean()).map(([value, bare]) => (bare ? unquoted(value, family) : value));
}

function isText(family: Family): boolean {
    return family === "string" || family === "arn";
}

const anEdit: fc.Arbitrary<Edit> = fc.record({
    kind: fc.constantFrom(...edits, "variable" as const, "escape" as const),
    at: fc.nat({ max: 1000 }),
});

function edited(value: string, { kind, at }: Edit): string {
    const start = at % (value.length + 1);
    const [before, after] = [value.slice(0, start), value.slice(start)];
    switch (kind) {
        case "*":
            return inVariable(before) ? value : `${before}*${after.slice(at % 7)}`;
        case "?":
            return inVariable(before) ? value : `${before}?${after.slice(1)}`;
        case "case":
            return inVariable(before) ? value : `${before}${otherCase(after.slice(0, 1))}${after.slice(1)}`;
        case "cut":
            return inVariable(before) ? value : `${before}${after.slice(1)}`;
        case "add":
            return inVariable(before) ? value : `${before}x${after}`;
        case "variable":
            return withVariable(value, at);
        case "escape":
            return value.includes("${") ? value : value.replaceAll(/[*?$]/g, "${$&}");
    }
}

/** A variable is left whole: what AWS makes of half of one is not documented. */
function inVariable(before: string): boolean {
    return before.lastIndexOf("$") > before.lastIndexOf("}");
}

function otherCase(character: string): string {
    return character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase();
}

/** What some calls have for a key, and a variable for it. The last is none, since its key may have several values. */
const variables = [
    ["blue", "${aws:PrincipalTag/Team}"],
    ["blue", "${AWS:principaltag/team}"],
    ["blue", "${aws:PrincipalTag/Team, 'blue'}"],
    ["123456789012", "${aws:SourceAccount}"],
    ["etl", "${sts:RoleSessionName}"],
    ["etl", "${aws:TagKeys}"],
] as const;

function withVariable(value: string, at: number): string {
    const fitting = variables.filter(([part]) => value.includes(part) && !value.includes("${"));
    const [part, variable] = fitting[at % fitting.length] ?? ["", ""];
    return value.replace(part, () => variable);
}

/** The value as a number or a boolean of JSON, where it is one. */
function unquoted(value: string, family: Family): ConditionValue {
    if (family === "numeric" && String(Number(value)) === value) {
        return Number(value);
    }
    return family === "bool" && (value === "true" || value === "false") ? value === "true" : value;
}
