import { Case, Policy } from "./case";
import { Disagreement, disagreements } from "./disagreements";
import { caseOf, Explanation, rephrased } from "./explained";
import { Opinion, StatementOpinion } from "./opinion";
import { Other } from "./other";
import { ourOpinion } from "./ours";

/** How the two evaluators judge a case. */
export interface Judgement {
    ours: Opinion;
    theirs: Opinion;
    /** For each condition on which they differ until it is said in other words: what explains it. */
    explained: Explanation[][];
    unexplained: Disagreement[];
}

/** Asks both about a case; where they differ on a condition, the other one again in other words. */
export async function judge(theCase: Case, other: Other): Promise<Judgement> {
    const theirs = await other.opinionOn(theCase);
    const ours = ourOpinion(theCase);
    const explained: Explanation[][] = [];
    const unexplained: Disagreement[] = [];
    for (const disagreement of disagreements(theCase, ours, theirs)) {
        const by = await explanationsOf(disagreement, other);
        if (by.length > 0) {
            explained.push(by);
        } else {
            unexplained.push(disagreement);
        }
    }
    // Where a condition differs the decisions may: then ours must follow from the parts, on which they agree by now.
    const isExplained = explained.length > 0 && ours.allowed === decisionBy(theCase.policy, ours.statements);
    const left = unexplained.filter(({ part }) => part !== "decision" || !isExplained);
    return { ours, theirs, explained, unexplained: left };
}

/** An Allow applies, and no Deny does. */
function decisionBy({ Statement }: Policy, statements: readonly StatementOpinion[]): boolean {
    const applied = [Statement]
        .flat()
        .filter((_, index) => applies(statements[index]))
        .map(({ Effect }) => Effect);
    return applied.includes("Allow") && !applied.includes("Deny");
}

function applies(statement: StatementOpinion | undefined): boolean {
    return (
        statement !== undefined &&
        statement.principal &&
        statement.action &&
        statement.conditions.every(({ holds }) => holds)
    );
}

async function explanationsOf(disagreement: Disagreement, other: Other): Promise<Explanation[]> {
    if (disagreement.part !== "condition") {
        return [];
    }
    const { asked, by } = rephrased(disagreement.asked);
    const { statements } = await other.opinionOn(caseOf(asked));
    return statements[0]?.conditions[0]?.holds === disagreement.ours ? by : [];
}
