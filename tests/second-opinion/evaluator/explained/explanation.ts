import { Case, ConditionBlock } from "../case";

/** A condition by itself, with all that it depends on. */
export interface Asked {
    version: string | undefined;
    operator: string;
    key: string;
    wanted: readonly string[];
    context: Case["request"]["context"];
}

/**
 * A way in which the other evaluator differs from AWS's documentation. It excuses nothing: it says the condition in words
 * that mean the same by the documentation and that the other evaluator understands, and then the two must agree.
 */
export interface Explanation {
    /** What the other evaluator does. */
    name: string;
    /** What AWS's documentation says. */
    because: string;
    url: string;
    /** The condition in other words; itself where it has nothing of the kind. */
    rephrase: (asked: Asked) => Asked;
    /** A condition on which the two still differ, by this alone. When they do not, the explanation is to be deleted. */
    example: Asked;
}

const guide = "https://docs.aws.amazon.com/IAM/latest/UserGuide";

/** The pages that explain. */
export const pages = {
    variables: `${guide}/reference_policies_variables.html`,
    operators: `${guide}/reference_policies_elements_condition_operators.html`,
    setOperators: `${guide}/reference_policies_condition-single-vs-multi-valued-context-keys.html`,
};

/** An example, in the version of the policy language that has variables. */
export function example(operator: string, key: string, wanted: string, context: Asked["context"]): Asked {
    return { version: "2012-10-17", operator, key, wanted: [wanted], context };
}

/** The condition as the only one of a statement about everyone. */
export function caseOf({ version, operator, key, wanted, context }: Asked): Case {
    const Condition: ConditionBlock = { [operator]: { [key]: [...wanted] } };
    const Statement = { Effect: "Allow" as const, Principal: "*" as const, Action: "sts:AssumeRole", Condition };
    return {
        policy: version === undefined ? { Statement } : { Version: version, Statement },
        request: { principal: { service: ["redshift.amazonaws.com"] }, context },
    };
}

/** What the call has for the condition's key, whose name is in any case. */
export function got({ key, context }: Asked): readonly string[] | undefined {
    const found = Object.entries(context).find(([name]) => isSame(name, key));
    return found === undefined ? undefined : [found[1]].flat();
}

/** The condition, of a call that has other values for its key. */
export function withGot(asked: Asked, change: (value: string) => string): Asked {
    const context = Object.entries(asked.context).map(([name, value]) => [
        name,
        !isSame(name, asked.key) ? value : typeof value === "string" ? change(value) : value.map(change),
    ]);
    return { ...asked, context: Object.fromEntries(context) as Asked["context"] };
}

/** The condition, of a call that does not have its key. */
export function withoutKey(asked: Asked): Asked {
    const context = Object.entries(asked.context).filter(([name]) => !isSame(name, asked.key));
    return { ...asked, context: Object.fromEntries(context) };
}

/** The condition, with other values in the policy. */
export function withWanted(asked: Asked, change: (value: string) => string | string[]): Asked {
    return { ...asked, wanted: asked.wanted.flatMap(change) };
}

/** The names of keys are the same in any case. */
export function isSame(key: string, other: string): boolean {
    return key.toLowerCase() === other.toLowerCase();
}
