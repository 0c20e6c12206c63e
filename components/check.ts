import * as pulumi from "@pulumi/pulumi";
import { Problem } from "../problems/problem";
import { componentError } from "./component-error";
import { knownNow, recover, Recovered, settle } from "./inputs";

/** What a component's args are judged by. */
export interface Rules {
    problemsOf: (values: Record<string, unknown>) => Problem[];
    warningsOf: (values: Record<string, unknown>) => string[];
    /** What the provider is asked for, once the args alone have no problem. */
    lookUp: (values: Record<string, unknown>) => LookUps;
}

/** Values that the provider is asked for, by name. */
export type LookUps = Record<string, pulumi.Output<string>>;

/** Args that are judged. */
export interface Checked<A> {
    /** The args; none of their Outputs rejects any more. */
    args: A;
    /** What was looked up. Rejects with every problem in one error unless there is none: gate what is deployed on it. */
    passed: pulumi.Output<Record<string, string>>;
}

/** Refuses args with problems: at once for values that are there, else as soon as the Outputs resolve. */
export function check<A extends object>(
    component: pulumi.Resource,
    subject: string,
    given: A,
    rules: Rules,
): Checked<A> {
    const recovered = recover(given);
    const problems = rules.problemsOf(knownNow(recovered.args));
    if (problems.length > 0) {
        throw componentError(component, subject, problems);
    }
    return { args: recovered.args, passed: pulumi.output(judge(component, subject, recovered, rules)) };
}

/** Judges the args alone before AWS is asked for anything, then once more with the answers. */
async function judge(
    component: pulumi.Resource,
    subject: string,
    recovered: Recovered<object>,
    rules: Rules,
): Promise<LookUps> {
    let values = await settledWithoutProblem(component, subject, [recovered], rules);
    const lookUps = recover(rules.lookUp(values), "Or give it, so that it is not looked up.");
    if (Object.keys(lookUps.args).length > 0) {
        values = await settledWithoutProblem(component, subject, [recovered, lookUps], rules);
    }
    for (const warning of rules.warningsOf(values)) {
        await pulumi.log.warn(warning, component);
    }
    return lookUps.args;
}

async function settledWithoutProblem(
    component: pulumi.Resource,
    subject: string,
    recovered: readonly Recovered<object>[],
    rules: Rules,
): Promise<Record<string, unknown>> {
    const { values, secrets } = await settle(Object.assign({}, ...recovered.map(({ args }) => args)) as object);
    const problems = [...recovered.flatMap(({ failures }) => failures), ...rules.problemsOf(values)];
    if (problems.length > 0) {
        throw componentError(component, subject, problems, secrets);
    }
    return values;
}
