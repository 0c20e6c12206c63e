import * as pulumi from "@pulumi/pulumi";
import { Problem } from "../problems/problem";
import { Spelling, spelledPath, spelledText } from "./spelling";

/** How a program's author is told things: with the names of arguments as the program spells them. */
export interface Words {
    /** The path of what is wrong, and the rest of the sentence. */
    problem: (problem: Pick<Problem, "path" | "message">) => { path: string; reason: string };
    text: (text: string) => string;
}

/** For a program that spells these names so. */
export function wordsFor(names: ReadonlySet<string>, spell: Spelling): Words {
    const text = (one: string) => spelledText(one, names, spell);
    return {
        problem: ({ path, message }) => {
            // The sentence begins with the path.
            const reason = message.startsWith(`${path} `) ? message.slice(path.length + 1) : message;
            return { path: spelledPath(path, names, spell), reason: text(reason) };
        },
        text,
    };
}

/** The problems of a component, as far as an error tells any. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
    return pulumi.ResourceError.isInstance(error) && "problems" in error
        ? (error.problems as readonly Problem[])
        : undefined;
}
