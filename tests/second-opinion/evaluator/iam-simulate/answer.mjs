/* Answers one question a line: a trust policy, a principal and a context, in JSON. See "Question" and "Answer" in ../other.ts. */
import { createInterface } from "node:readline";
import { runSimulation } from "@cloud-copilot/iam-simulate";

const accountId = "123456789012";
const role = { resource: `arn:aws:iam::${accountId}:role/assumed`, accountId };

/** The caller's own policies allow it all: what is asked is the trust policy alone. */
const ownPolicy = {
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Action: "sts:AssumeRole", Resource: "*" },
};

async function answer({ policy, principal, context }) {
    const simulated = await runSimulation(
        {
            request: { principal, action: "sts:AssumeRole", resource: role, contextVariables: context },
            identityPolicies: [{ name: "own", policy: ownPolicy }],
            resourcePolicy: policy,
            serviceControlPolicies: [],
            resourceControlPolicies: [],
        },
        { simulationMode: "Strict" },
    );
    if (simulated.resultType !== "single") {
        return { error: JSON.stringify(simulated.errors ?? simulated) };
    }
    const { analysis, ignoredContextKeys } = simulated.result;
    if (ignoredContextKeys.length > 0) {
        return { error: `it knows no ${ignoredContextKeys.join(", ")}` };
    }
    return { result: analysis.result, statements: statementsOf(analysis.resourceAnalysis) };
}

/** What it found for each statement, in the policy's order. */
function statementsOf({ allowStatements, denyStatements, unmatchedStatements }) {
    return [...allowStatements, ...denyStatements, ...unmatchedStatements]
        .sort((one, other) => one.statement.index() - other.statement.index())
        .map(({ principalMatch, actionMatch, explain }) => ({
            principal: principalMatch !== "NoMatch",
            action: actionMatch,
            conditions: (explain.conditions ?? []).map(({ operator, conditionKeyValue, matches }) => ({
                operator,
                key: conditionKeyValue,
                holds: matches,
            })),
        }));
}

for await (const line of createInterface({ input: process.stdin })) {
    const answered = await answer(JSON.parse(line)).catch((error) => ({ error: String(error) }));
    console.log(JSON.stringify(answered));
}
