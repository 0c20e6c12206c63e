import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Case } from "./case";
import { Opinion, StatementOpinion } from "./opinion";

/** What the other evaluator is asked. It knows one principal a call. */
interface Question {
    policy: unknown;
    principal: string;
    context: { readonly [key: string]: string | readonly string[] };
}

/** What it answers. */
type Answer =
    { error: string } | { result: "Allowed" | "ExplicitlyDenied" | "ImplicitlyDenied"; statements: StatementOpinion[] };

/** The other evaluator, in a process of its own. */
export interface Other {
    opinionOn: (theCase: Case) => Promise<Opinion>;
    close: () => void;
}

/** Starts the program that answers questions, one JSON line each. */
export function startOther(program: string): Other {
    const child = spawn(process.execPath, [program], {
        stdio: ["pipe", "pipe", "inherit"],
        // It reads a date without a time zone in the machine's.
        env: { ...process.env, TZ: "UTC" },
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

    async function ask(question: Question): Promise<Exclude<Answer, { error: string }>> {
        child.stdin.write(`${JSON.stringify(question)}\n`);
        const line: IteratorResult<string, undefined> = await answers.next();
        if (line.done === true) {
            throw new Error("The other evaluator ended.");
        }
        const answer = JSON.parse(line.value) as Answer;
        if ("error" in answer) {
            throw new Error(`The other evaluator cannot read it: ${answer.error}`);
        }
        return answer;
    }

    return {
        async opinionOn({ policy, request: { principal, context } }) {
            const names = "aws" in principal ? [principal.aws] : principal.service;
            const answers = [];
            for (const name of names) {
                answers.push(await ask({ policy, principal: name, context }));
            }
            const results = answers.map(({ result }) => result);
            return {
                allowed: results.includes("Allowed") && !results.includes("ExplicitlyDenied"),
                statements: answers.map(({ statements }) => statements).reduce(underAnyName),
            };
        },
        close: () => {
            child.stdin.end();
        },
    };
}

/** A service with several names is meant by a statement that has one of them. */
function underAnyName(some: StatementOpinion[], more: StatementOpinion[]): StatementOpinion[] {
    return some.map((statement, index) => ({
        ...statement,
        principal: statement.principal || more[index]?.principal === true,
    }));
}
