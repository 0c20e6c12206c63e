import { notYetKnown } from "./not-yet-known";
import { problem, Problem } from "./problem";
import { show } from "./show";

/** One rule about a text: when it is broken, what the text is instead, and what to type. */
export interface TextRule {
    /** Last part of the rule's id, after the kind's. */
    id: string;
    broken: (value: string) => boolean;
    /** What the text turned out to be, such as "an Availability Zone". */
    is?: (value: string) => string;
    fix: (value: string) => string;
}

/** A kind of text, such as a Region, with its rules: the first one broken is the one that is told. */
export interface TextKind {
    /** First part of the rules' ids. */
    id: string;
    /** What it must be, such as "a Region". */
    name: string;
    /** What to type where nothing, or something that is no text, was given. */
    example: string;
    /** Just the texts that break none of the rules, told at once: most are, and each rule would have to be asked. */
    sound?: RegExp;
    rules: readonly TextRule[];
}

export function textProblems(path: string, value: unknown, kind: TextKind): Problem[] {
    if (value === notYetKnown || (typeof value === "string" && kind.sound?.test(value) === true)) {
        return [];
    }
    if (typeof value !== "string" || value === "") {
        return [missingText(path, value, kind)];
    }
    const rule = kind.rules.find(({ broken }) => broken(value));
    return rule === undefined ? [] : [brokenText(path, value, kind, rule)];
}

function missingText(path: string, value: unknown, kind: TextKind): Problem {
    return problem({
        rule: `${kind.id}.${value === "" ? "empty" : "type"}`,
        path,
        must: `be ${kind.name}`,
        got: show(value),
        fix: `Give text such as ${show(kind.example)}.`,
    });
}

function brokenText(path: string, value: string, kind: TextKind, rule: TextRule): Problem {
    return problem({
        rule: `${kind.id}.${rule.id}`,
        path,
        must: `be ${kind.name}`,
        got: rule.is === undefined ? show(value) : `${show(value)}, ${rule.is(value)}`,
        fix: rule.fix(value),
    });
}
