import { isRecord } from "../../problems/is-record";
import { pathOf } from "../../problems/path";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { entriesOf, Read } from "./elements";
import { operators } from "./operators";
import { QualifiedOperator, qualifiedOperator } from "./qualified-operator";
import { TrustCondition } from "./trust-document";

/** The element `Condition` of a statement, which may be left out. */
export function readConditions(path: string, element: unknown): Read<TrustCondition[]> {
    if (element === undefined) {
        return { value: [], problems: [] };
    }
    if (!isRecord(element)) {
        return notAnObject(path, element, 'Write { "StringEquals": { "sts:ExternalId": "…" } }.');
    }
    return joined(Object.entries(element).map(([name, keys]) => readOperator(pathOf(path, name), name, keys)));
}

function readOperator(path: string, name: string, keys: unknown): Read<TrustCondition[]> {
    const qualified = qualifiedOperator(name);
    if (qualified === undefined) {
        return { value: [], problems: [unknownOperator(path, name)] };
    }
    if (!isRecord(keys)) {
        return notAnObject(path, keys, `Write { "${name}": { "sts:ExternalId": "…" } }.`);
    }
    return joined(
        Object.entries(keys).map(([key, values]) => readKey(pathOf(path, key), name, qualified, key, values)),
    );
}

function readKey(
    path: string,
    operator: string,
    { operator: { values: kind } }: QualifiedOperator,
    key: string,
    element: unknown,
): Read<TrustCondition[]> {
    const entries = entriesOf(path, element).map(([at, value]): [string, unknown, string | undefined] => [
        at,
        value,
        textOf(value),
    ]);
    const problems = entries
        .filter(([, , text]) => text === undefined || !kind.isValid(text))
        .map(([at, value]) =>
            problem({
                rule: "condition.value",
                path: at,
                must: `be ${kind.name}, as ${operator} compares it`,
                got: show(value),
                fix: `Give a value such as ${show(kind.example)}.`,
            }),
        );
    const values = entries.flatMap(([, , text]) => (text === undefined ? [] : [text]));
    return { value: [{ operator, key, values }], problems };
}

/** IAM takes `true` and `10` without quotes too. */
function textOf(value: unknown): string | undefined {
    return typeof value === "string" || typeof value === "boolean" || typeof value === "number"
        ? String(value)
        : undefined;
}

function notAnObject(path: string, element: unknown, fix: string): Read<TrustCondition[]> {
    const must = "be an object";
    return { value: [], problems: [problem({ rule: "condition.type", path, must, got: show(element), fix })] };
}

function unknownOperator(path: string, name: string): Problem {
    const meant = meantBy(name);
    return problem({
        rule: "condition.operator",
        path,
        must: "be one of IAM's condition operators",
        got: show(name),
        fix:
            meant === undefined
                ? "Write one such as StringEquals, StringLike or ArnLike, with IfExists after it or ForAnyValue: before it."
                : `Did you mean ${meant}?`,
    });
}

/** The operator of a name in another case, or with a qualifier that is misspelt or not for it. */
function meantBy(name: string): string | undefined {
    const [, qualifier = "", base = "", ifExists = ""] = /^(?:(.*):)?(.*?)(IfExists)?$/i.exec(name) ?? [];
    const operator = operators.find((one) => one.name.toLowerCase() === base.toLowerCase())?.name ?? "";
    const set = /all/i.test(qualifier) ? "ForAllValues:" : /any/i.test(qualifier) ? "ForAnyValue:" : "";
    const qualified = `${set}${operator}${ifExists && "IfExists"}`;
    return [qualified, operator].find((one) => qualifiedOperator(one) !== undefined);
}

function joined(parts: readonly Read<TrustCondition[]>[]): Read<TrustCondition[]> {
    return { value: parts.flatMap(({ value }) => value), problems: parts.flatMap(({ problems }) => problems) };
}
