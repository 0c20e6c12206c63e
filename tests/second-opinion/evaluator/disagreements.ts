import { Case, Statement } from "./case";
import { Asked } from "./explained";
import { Opinion } from "./opinion";

/** Something on which the two evaluators differ. */
export type Disagreement = DisagreementOnPart | DisagreementOnCondition;

interface DisagreementOnPart {
    /** The path of the part in the policy, or "decision". */
    at: string;
    part: "decision" | "statements" | "principal" | "action" | "conditions";
    ours: unknown;
    theirs: unknown;
}

/** A condition that holds for one alone. */
interface DisagreementOnCondition {
    at: string;
    part: "condition";
    ours: boolean;
    theirs: boolean;
    asked: Asked;
}

/** All on which the two differ. */
export function disagreements(theCase: Case, ours: Opinion, theirs: Opinion): Disagreement[] {
    const statements = [theCase.policy.Statement].flat();
    return [
        ...differing("decision", "decision", ours.allowed, theirs.allowed),
        ...differing("Statement", "statements", ours.statements.length, theirs.statements.length),
        ...statements.flatMap((statement, index) => ofStatement(theCase, statement, index, ours, theirs)),
    ];
}

function differing(at: string, part: DisagreementOnPart["part"], ours: unknown, theirs: unknown): DisagreementOnPart[] {
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ at, part, ours, theirs }];
}

function ofStatement(
    { policy, request: { context } }: Case,
    statement: Statement,
    index: number,
    ours: Opinion,
    theirs: Opinion,
): Disagreement[] {
    const at = `Statement[${index}]`;
    const [our, their] = [ours.statements[index], theirs.statements[index]];
    if (our === undefined || their === undefined) {
        return [];
    }
    const names = (opinion: typeof our) => opinion.conditions.map(({ operator, key }) => [operator, key]);
    return [
        ...differing(`${at}.Principal`, "principal", our.principal, their.principal),
        ...differing(`${at}.Action`, "action", our.action, their.action),
        ...differing(`${at}.Condition`, "conditions", names(our), names(their)),
        ...our.conditions.flatMap(({ operator, key, holds }, place) =>
            holds === their.conditions[place]?.holds
                ? []
                : {
                      at: `${at}.Condition.${operator}.${key}`,
                      part: "condition" as const,
                      ours: holds,
                      theirs: !holds,
                      asked: {
                          version: policy.Version,
                          operator,
                          key,
                          wanted: [statement.Condition?.[operator]?.[key] ?? []].flat().map(String),
                          context,
                      },
                  },
        ),
    ];
}
