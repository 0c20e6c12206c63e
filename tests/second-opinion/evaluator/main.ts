/* Asks our evaluator and another about random trust policies and calls. Ends with a line such as mocha's, for CI to count. */
import fc from "fast-check";
import { broken, misreadCase } from "./broken";
import { Case } from "./case";
import { caseOf, explanations } from "./explained";
import { judge } from "./judge";
import { Opinion } from "./opinion";
import { Other, startOther } from "./other";
import { ourOpinion } from "./ours";
import { cases } from "./random/cases";
import { Tally } from "./tally";

const runs = Number(process.env["RUNS"] ?? 20_000);
const seed = Number(process.env["SEED"] ?? 20_261_124);

/** A broken evaluator must be found by several cases, not by the one that may be missing for the next seed. */
const leastFound = 5;

/** A case on which the two agree in every part. */
interface Agreed {
    theCase: Case;
    theirs: Opinion;
}

/** An explanation that explains nothing any more is out of date. */
async function checkExamples(other: Other): Promise<string[]> {
    const problems: string[] = [];
    for (const { name, example } of explanations) {
        const { explained, unexplained } = await judge(caseOf(example), other);
        const names = explained.flat().map((explanation) => explanation.name);
        if (names.join() !== name || unexplained.length > 0) {
            problems.push(`The example no longer shows that "${name}", but: ${JSON.stringify({ names, unexplained })}`);
        }
    }
    return problems;
}

/** Throws at the first disagreement that nothing explains, made as small as can be. */
async function compare(other: Other, tally: Tally, explained: Map<string, number>): Promise<Agreed[]> {
    const agreed: Agreed[] = [];
    const property = fc.asyncProperty(cases, async (theCase) => {
        const judgement = await judge(theCase, other);
        if (judgement.unexplained.length > 0) {
            throw new Error(`They disagree: ${JSON.stringify(judgement.unexplained, undefined, 2)}`);
        }
        tally.add(judgement.ours);
        judgement.explained.flat().forEach(({ name }) => explained.set(name, (explained.get(name) ?? 0) + 1));
        if (judgement.explained.length === 0) {
            agreed.push({ theCase, theirs: judgement.theirs });
        }
    });
    await fc.assert(property, { numRuns: runs, seed });
    return agreed;
}

/** The decision alone must give each broken evaluator away. */
function findBroken(agreed: readonly Agreed[]): string[] {
    return broken.flatMap((fault) => {
        const found = agreed.filter(
            ({ theCase, theirs }) => ourOpinion(misreadCase(fault, theCase)).allowed !== theirs.allowed,
        );
        console.log(row(found.length, `an evaluator that ${fault.name}`));
        return found.length < leastFound ? [`An evaluator that ${fault.name} was found ${found.length} times.`] : [];
    });
}

function row(count: number, text: string): string {
    return `${String(count).padStart(8)}  ${text}`;
}

async function problemsOf(other: Other): Promise<string[]> {
    console.log(`\n  ${runs} random trust policies and calls, SEED=${seed}`);
    const staleExamples = await checkExamples(other);
    const tally = new Tally();
    const explained = new Map<string, number>();
    const agreed = await compare(other, tally, explained);
    tally.lines().forEach((line) => {
        console.log(`    ${line}`);
    });
    console.log("\n  Conditions on which they agree in other words alone. The other evaluator:");
    explanations.forEach(({ name, because, url }) => {
        console.log(`${row(explained.get(name) ?? 0, name)}\n            AWS: ${because}\n            ${url}`);
    });
    console.log("\n  Cases whose decision gives away:");
    return [...staleExamples, ...tally.problems(), ...findBroken(agreed)];
}

async function main(): Promise<void> {
    const start = Date.now();
    const other = startOther(process.argv[2] ?? "");
    try {
        const problems = await problemsOf(other);
        if (problems.length > 0) {
            throw new Error(problems.join("\n"));
        }
        console.log(`\n  ${runs} passing (${Math.round((Date.now() - start) / 1000)}s)`);
    } catch (error) {
        const { message, cause } = error as Error;
        console.log(`\n  1 failing\n\n${message}\n${cause instanceof Error ? cause.message : ""}`);
        process.exitCode = 1;
    } finally {
        other.close();
    }
}

void main();
