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

const lookUpFailed = {
    must: "be had from the AWS provider",
    fix: "Mend the provider's configuration, or give what is looked up: accountId, or the cluster's region.",
};

/** Args that are judged. */
export interface Checked<A> {
    /** The args; none of their Outputs rejects any more. */
    args: A;
    /** What was looked up. Rejects, with every problem in one error, unless the args have none. */
    looked: pulumi.Output<Record<string, string>>;
    /**
     * The value, once the args have passed. Pulumi never settles the Outputs of a resource whose inputs reject, and a
     * program of the Automation API would wait for them for ever: take them through this.
     */
    passed: <T>(value: pulumi.Output<T>) => pulumi.Output<T>;
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
    const judged = judge(component, subject, recovered, rules);
    const verdict = judged.then(() => true);
    return {
        args: recovered.args,
        looked: pulumi.output(judged),
        passed: (value) => pulumi.all([value, verdict]).apply(([settledValue]) => settledValue) as typeof value,
    };
}

/** Judges the args alone before AWS is asked for anything, then once more with the answers. */
async function judge(
    component: pulumi.Resource,
    subject: string,
    recovered: Recovered<object>,
    rules: Rules,
): Promise<LookUps> {
    let values = await settledWithoutProblem(component, subject, [recovered], rules);
    const lookUps = recover(rules.lookUp(values), lookUpFailed);
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
