import { show } from "../../problems/show";
import { FormatName, formats } from "./formats";
import { orList } from "../or-list";
import { parse } from "../parse";
import { Question } from "./question";
import { questionProblems } from "./question-problems";

/** What is asked. */
export type Options = { format: FormatName; role: string | undefined } & (
    | { ask: "roles"; file: string }
    | { ask: "question"; file: string; question: Question; expect: Expected | undefined }
    | { ask: "difference"; before: string; after: string }
);

export type Expected = "allowed" | "denied";

/** Reads the command line, and fails with the first thing that is wrong with it. */
export function optionsOf(args: string[]): Options {
    const { positionals, values } = parsed(args);
    const format = oneOf("--format", Object.keys(formats) as FormatName[], values.format);
    const expect = values.expect === undefined ? undefined : oneOf("--expect", ["allowed", "denied"], values.expect);
    const question = questionOf(values);
    if (expect !== undefined && question === undefined) {
        throw new Error(`--expect must come with a question, got none. Type --user NAME --cluster ID too.`);
    }
    if (values.diff) {
        if (question !== undefined) {
            throw new Error("--diff must come without a question, got --user. Ask each file by itself.");
        }
        const [before, after] = filesOf(positionals);
        return { ask: "difference", before, after, format, role: values.role };
    }
    const file = fileOf(positionals);
    return {
        format,
        role: values.role,
        ...(question === undefined ? { ask: "roles", file } : { ask: "question", file, question, expect }),
    };
}

function parsed(args: string[]) {
    const text = { type: "string" } as const;
    return parse("explain", {
        args,
        allowPositionals: true,
        options: {
            user: text,
            cluster: text,
            workgroup: text,
            region: text,
            account: text,
            role: text,
            expect: text,
            diff: { type: "boolean", default: false },
            format: { type: "string", default: "table" },
        },
    });
}

type Values = ReturnType<typeof parsed>["values"];

/** The question that is typed, if any. */
function questionOf({ user, cluster, workgroup, region, account }: Values): Question | undefined {
    const given = { cluster, workgroup, region, account };
    if (user === undefined) {
        const [first] = Object.entries(given).filter(([, value]) => value !== undefined);
        if (first !== undefined) {
            throw new Error(`--${first[0]} must come with --user, got no user. Type --user NAME too.`);
        }
        return undefined;
    }
    const places = [
        ...(cluster === undefined ? [] : [{ cluster }]),
        ...(workgroup === undefined ? [] : [{ workgroup }]),
    ];
    const [place] = places;
    if (place === undefined || places.length > 1) {
        const got = place === undefined ? "nothing" : "both";
        throw new Error(`--cluster or --workgroup must say where the user is, got ${got}. Type one: --cluster ID.`);
    }
    const question = { user, place, region, account };
    const [problem] = questionProblems(question);
    if (problem !== undefined) {
        throw new Error(problem.message);
    }
    return question;
}

function oneOf<T extends string>(option: string, values: readonly T[], got: string): T {
    const found = values.find((value) => value === got);
    if (found === undefined) {
        throw new Error(`${option} must be ${orList(values)}, got ${show(got)}.`);
    }
    return found;
}

function fileOf(files: readonly string[]): string {
    const [file, ...others] = files;
    if (file === undefined) {
        throw new Error("explain must have a file, or - for what is piped in, got nothing. Type explain FILE.");
    }
    if (others.length > 0) {
        throw new Error(
            `explain must have one file, got ${files.join(" ")}. To compare two, type explain --diff OLD NEW.`,
        );
    }
    return file;
}

function filesOf(files: readonly string[]): [before: string, after: string] {
    const [before, after, ...others] = files;
    if (before === undefined || after === undefined || others.length > 0) {
        const got = files.length === 0 ? "nothing" : files.join(" ");
        throw new Error(`--diff must have two files, got ${got}. Type explain --diff OLD NEW.`);
    }
    if (before === "-" && after === "-") {
        throw new Error("--diff must have two files, got - twice. Only one of them can be piped in.");
    }
    return [before, after];
}
