import { Opinion } from "./opinion";
import { operators } from "./random/operators";

/** Shares of the cases: too few of a kind, and agreement on them says little. */
const leastShare = 0.2;
const leastDecisive = 1 / 4000;

/** How often an operator decided whether its statement applies: all else of the statement did. */
interface Decisive {
    holds: number;
    fails: number;
}

/** Counts what the cases were like. */
export class Tally {
    private cases = 0;
    private conditions = 0;
    private allowed = 0;
    private readonly decisive = new Map<string, Decisive>(
        ["Null", ...Object.values(operators).flat().flatMap(forms)].map((form) => [form, { holds: 0, fails: 0 }]),
    );

    add({ allowed, statements }: Opinion): void {
        this.cases += 1;
        this.allowed += allowed ? 1 : 0;
        for (const { principal, action, conditions } of statements) {
            this.conditions += conditions.length;
            for (const condition of conditions) {
                if (principal && action && conditions.every((other) => other === condition || other.holds)) {
                    this.addDecisive(condition.operator, condition.holds);
                }
            }
        }
    }

    /** Under each of its forms: `ForAnyValue:StringLikeIfExists` is one with the set operator, and one with IfExists. */
    private addDecisive(operator: string, holds: boolean): void {
        const withoutSuffix = operator.replace(/IfExists$/, "");
        const withoutPrefix = operator.replace(/^.*:/, "");
        for (const form of new Set([operator, withoutSuffix, withoutPrefix, withoutPrefix.replace(/IfExists$/, "")])) {
            const counts = this.decisive.get(form);
            if (counts !== undefined) {
                counts[holds ? "holds" : "fails"] += 1;
            }
        }
    }

    lines(): string[] {
        const counts = [...this.decisive.values()].flatMap(({ holds, fails }) => [holds, fails]);
        return [
            `${this.allowed} allowed, ${this.cases - this.allowed} denied, by ${this.conditions} conditions`,
            `each operator, each with either set operator and each with IfExists decided at least ${Math.min(...counts)} times that its statement applies, and as often that it does not`,
        ];
    }

    /** Of what there was too little. */
    problems(): string[] {
        const share = this.allowed / this.cases;
        return [
            ...(share < leastShare || share > 1 - leastShare ? [`${share * 100} % of the cases are allowed.`] : []),
            ...[...this.decisive]
                .filter(([, { holds, fails }]) => Math.min(holds, fails) < this.cases * leastDecisive)
                .map(([form, { holds, fails }]) => `${form} decided too seldom: ${holds} times held, ${fails} failed.`),
        ];
    }
}

/** An operator alone, with either set operator, and with IfExists. */
function forms(operator: string): string[] {
    return [operator, `ForAnyValue:${operator}`, `ForAllValues:${operator}`, `${operator}IfExists`];
}
