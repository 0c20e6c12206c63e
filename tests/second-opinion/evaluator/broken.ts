import { Case, ConditionBlock, Policy, Statement } from "./case";

/** An evaluator with a fault: ours, given another policy than the one it is asked about. */
export interface Broken {
    name: string;
    misread: (policy: Policy) => Policy;
}

/** Faults that the comparison must find, else agreement says nothing. */
export const broken: readonly Broken[] = [
    { name: "ignores case in StringEquals", misread: operatorsAs(/StringEquals(?!Ignore)/, "StringEqualsIgnoreCase") },
    {
        name: "takes * and ? of StringEquals for wildcards",
        misread: operatorsAs(/StringEquals(?!Ignore)/, "StringLike"),
    },
    { name: "takes * of StringLike literally", misread: operatorsAs(/StringLike/, "StringEquals") },
    { name: "lets a missing key pass", misread: operatorsAs(/(?<!Null|IfExists)$/, "IfExists") },
    { name: "knows no IfExists", misread: operatorsAs(/IfExists$/, "") },
    { name: "asks for one of ForAllValues", misread: operatorsAs(/ForAllValues/, "ForAnyValue") },
    { name: "asks for all of ForAnyValue", misread: operatorsAs(/ForAnyValue/, "ForAllValues") },
    { name: "forgets a negation", misread: operatorsAs(/(String|Arn|Numeric|Date)Not/, "$1") },
    { name: "lets * of ArnLike reach over colons", misread: operatorsAs(/Arn(Like|Equals)/, "StringLike") },
    { name: "takes a limit for outside", misread: operatorsAs(/(Less|Greater)ThanEquals/, "$1Than") },
    { name: "swaps less and greater", misread: operatorsAs(/(Numeric|Date)Less/, "$1Greater") },
    {
        name: "turns Null round",
        misread: values((operator, value) => (operator === "Null" ? String(value !== "true") : value)),
    },
    {
        name: "takes every date for midnight",
        misread: values((operator, value) => (operator.startsWith("Date") ? value.replace(/T.*/, "") : value)),
    },
    { name: "knows no variables", misread: (policy) => ({ ...policy, Version: "2008-10-17" }) },
    { name: "ignores Deny", misread: statements((statement) => (statement.Effect === "Deny" ? never : statement)) },
    { name: "ignores the principal", misread: statements((statement) => ({ ...statement, Principal: "*" })) },
    { name: "ignores the action", misread: statements((statement) => ({ ...statement, Action: "sts:AssumeRole" })) },
    { name: "ignores all but the first statement", misread: onlyTheFirst },
    { name: "ignores all but the first condition", misread: statements(firstCondition) },
];

/** The case, as the broken evaluator reads it. */
export function misreadCase({ misread }: Broken, { policy, request }: Case): Case {
    return { policy: misread(policy), request };
}

const never: Statement = { Effect: "Deny", Principal: { Service: "nobody.amazonaws.com" }, Action: "sts:AssumeRole" };

function statements(change: (statement: Statement) => Statement): Broken["misread"] {
    return (policy) => ({ ...policy, Statement: [policy.Statement].flat().map(change) });
}

function conditions(change: (block: ConditionBlock) => ConditionBlock): Broken["misread"] {
    return statements(({ Condition: block = {}, ...statement }) => ({ ...statement, Condition: change(block) }));
}

function operatorsAs(wanted: RegExp, replacement: string): Broken["misread"] {
    return conditions((block) =>
        Object.entries(block).reduce<ConditionBlock>((changed, [operator, keys]) => {
            const name = operator === "Null" ? operator : operator.replace(wanted, replacement);
            return { ...changed, [name]: { ...changed[name], ...keys } };
        }, {}),
    );
}

function values(change: (operator: string, value: string) => string): Broken["misread"] {
    return conditions((block) =>
        Object.fromEntries(
            Object.entries(block).map(([operator, keys]) => [
                operator,
                Object.fromEntries(
                    Object.entries(keys).map(([key, all]) => [
                        key,
                        [all].flat().map((value) => change(operator, String(value))),
                    ]),
                ),
            ]),
        ),
    );
}

function onlyTheFirst(policy: Policy): Policy {
    return { ...policy, Statement: [policy.Statement].flat().slice(0, 1) };
}

function firstCondition({ Condition: block = {}, ...statement }: Statement): Statement {
    return { ...statement, Condition: Object.fromEntries(Object.entries(block).slice(0, 1)) };
}
