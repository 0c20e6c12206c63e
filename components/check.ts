import * as pulumi from "@pulumi/pulumi";
import { argsProblems } from "../problems/args-rule";
import { Problem } from "../problems/problem";
import { componentError } from "./component-error";
import { FailureText, Recovered, recover } from "./recover";
import { Secret, withoutSecrets } from "./secrets";
import { knownNow, settle } from "./settle";

type Values = Record<string, unknown>;

/** What a component's args are judged by. */
export interface Rules {
    /** `lookedUp` has what the provider answered, as far as it was asked already. */
    problemsOf: (values: Values, lookedUp: Values) => Problem[];
    warningsOf: (values: Values, lookedUp: Values) => Problem[];
    /**
     * What the provider is asked for, once the args alone have no problem. `given` has the args' Outputs: a look-up by
     * one waits, in a preview too, for the resource that it is of.
     */
    lookUp: (values: Values, given: Values) => LookUps;
    /** What to do where the provider has no answer, by its name. Default: to fix the provider's configuration. */
    lookUpFix?: (name: string) => string;
    /** What is waited for to judge the args by, and nothing is made of. Default: nothing. */
    observe?: (values: Values) => LookUps;
}

/** Values that the provider is asked for, by name. */
export type LookUps = Record<string, pulumi.Output<string>>;

/** Args that are judged. */
export interface Checked<A> {
    /** The args; none of their Outputs rejects any more. */
    args: A;
    /** What was looked up. Rejects, with every problem in one error, unless the args have none. */
    lookedUp: Promise<LookUps>;
    /**
     * The value, once the args have passed. Pulumi never settles the Outputs of a resource whose inputs reject, and a
     * program of the Automation API would wait for them for ever: take them through this.
     */
    gated: <T>(value: pulumi.Output<T>) => pulumi.Output<T>;
}

/** Refuses args with problems: at once for values that are there, else as soon as the Outputs resolve. */
export function check<A extends object>(
    component: pulumi.Resource,
    subject: string,
    given: A,
    rules: Rules,
): Checked<A> {
    const recovered = recover(given);
    const none = argsProblems(given);
    const problems = none.length > 0 ? none : rules.problemsOf(knownNow(recovered.args), {});
    if (problems.length > 0) {
        throw componentError(component, subject, problems);
    }
    const lookedUp = judge(component, subject, recovered, rules);
    const passed = pulumi.output(lookedUp.then(() => true));
    return {
        args: recovered.args,
        lookedUp,
        // One Output more for each value, where pulumi.all of the two would make five: there may be thousands of roles.
        gated: <T>(value: pulumi.Output<T>) => passed.apply<T>(() => value),
    };
}

/**
 * Judges the args alone before AWS is asked for anything, then once more with the answers. Where nothing was waited for,
 * the values are those that are judged already.
 */
async function judge(
    component: pulumi.Resource,
    subject: string,
    given: Recovered<object>,
    rules: Rules,
): Promise<LookUps> {
    const args = await settle(given.args);
    const refuse = (problems: Problem[], secrets: readonly Secret[]): void => {
        if (problems.length > 0) {
            throw componentError(component, subject, withoutSecrets(problems, secrets));
        }
    };
    if (args.hasWaited) {
        refuse([...given.failures, ...rules.problemsOf(args.values, {})], args.secrets);
    }

    const lookUpFailed: FailureText = {
        must: "come from the AWS provider",
        fix: rules.lookUpFix ?? (() => "Fix the provider's configuration."),
    };
    const lookUps = recover(rules.lookUp(args.values, given.args as Values), lookUpFailed);
    const observed = recover(rules.observe?.(args.values) ?? {}, lookUpFailed);
    const answers = await settle({ ...lookUps.args, ...observed.args });
    const failures = [...lookUps.failures, ...observed.failures];
    const secrets = [...args.secrets, ...answers.secrets];
    if (answers.hasWaited) {
        refuse([...failures, ...rules.problemsOf(args.values, answers.values)], secrets);
    }

    for (const { message } of withoutSecrets(rules.warningsOf(args.values, answers.values), secrets)) {
        await pulumi.log.warn(message, component);
    }
    return lookUps.args;
}
