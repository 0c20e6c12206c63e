import { evaluate } from "../../trust/evaluate";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { unseen } from "../answer";
import { accountOf } from "../arn";
import { Simulation } from "../calls";
import { cannotSee, fails, ok, Step } from "../step";
import { simulate, Walk, WalkedRole } from "../walk";
import { readable } from "./trust/readable";

const name = "chain";

/** Each role of a chain may be assumed by the one before it: it trusts that one, and that one is allowed to. */
export async function chainSteps(walk: Walk): Promise<Step[]> {
    const { roles } = walk;
    if (roles.length < 2) {
        return [ok(name, "there is none: one role does it all")];
    }
    const pairs = roles.flatMap((role, index) => {
        const before = roles[index - 1];
        return before === undefined ? [] : [{ before, role }];
    });
    const hops = pairs.map(async ({ before, role }) => {
        const trust = trustsStep(before, role);
        const simulated = await simulate(walk, before, { actions: ["sts:AssumeRole"], resource: role.arn });
        if (simulated.is === "refused") {
            return [trust, unseen(name, simulated, whoLooks(before.arn, mayAssume(before.arn, role.arn)))];
        }
        const permission =
            simulated.is === "missing"
                ? cannotSee(name, `there is no ${before.arn} that may do anything`)
                : allowedStep(before, role, simulated.value);
        return [trust, permission];
    });
    return (await Promise.all(hops)).flat();
}

function trustsStep(before: WalkedRole, { arn, answer }: WalkedRole): Step {
    if (answer.is === "missing") {
        return cannotSee(name, `there is no trust policy of ${arn} to read`);
    }
    return answer.is === "refused"
        ? unseen(name, answer, whoLooks(arn, trusting(before.arn, arn)))
        : readable(name, answer.value.trustPolicy, (policy) => trusts(before.arn, arn, policy));
}

function trusts(before: string, arn: string, policy: TrustDocument): Step {
    if (isTrusted(policy, before)) {
        return ok(name, `${arn} trusts ${before}`);
    }
    const principals = policy.statements.filter(({ effect }) => effect === "Allow").flatMap((one) => one.principals);
    const trusted = [...new Set(principals.map(({ value }) => value))].join(", ") || "nobody";
    const deleted = principals.some(({ value }) => /^AROA\w+$/.test(value))
        ? ". AROA… is what IAM makes of a role that was deleted: one of the same name is another one"
        : "";
    return fails(
        name,
        `${arn} does not trust ${before}; it trusts ${trusted}${conditionsOf(policy, before)}${deleted}`,
        `Let ${trusting(before, arn)}`,
    );
}

/** Another account's role. */
function whoLooks(arn: string, wanted: string): string {
    return `Account ${accountOf(arn)} can look: let ${wanted}`;
}

function trusting(before: string, arn: string): string {
    const statement = { Effect: "Allow", Principal: { AWS: before }, Action: "sts:AssumeRole" };
    return `the trust policy of ${arn} have ${JSON.stringify(statement)}`;
}

function mayAssume(before: string, arn: string): string {
    const statement = { Effect: "Allow", Action: "sts:AssumeRole", Resource: arn };
    return `a policy of ${before} have ${JSON.stringify(statement)}`;
}

/** AWS does not say that sts:ExternalId reaches the second hop, so no condition on it can be counted on. */
function isTrusted(policy: TrustDocument, before: string): boolean {
    const context = { "aws:PrincipalArn": before, "aws:PrincipalAccount": accountOf(before) };
    return evaluate(policy, { principal: { aws: before }, context }).allowed;
}

function conditionsOf(policy: TrustDocument, before: string): string {
    const bare = { ...policy, statements: policy.statements.map((one) => ({ ...one, conditions: [] })) };
    const keys = policy.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key));
    return isTrusted(bare, before)
        ? `, under conditions on ${[...new Set(keys)].join(", ")}, which it does not meet`
        : "";
}

/** IAM's simulation knows nothing of the next role's trust policy. */
function allowedStep(before: WalkedRole, { arn, answer }: WalkedRole, simulations: readonly Simulation[]): Step {
    if (simulations.every(({ decision }) => decision === "allowed")) {
        return ok(name, `${before.arn} is allowed sts:AssumeRole on ${arn}`);
    }
    const denied = simulations.some(({ decision }) => decision === "explicitDeny");
    if (!denied && answer.is === "told" && isNamed(answer.value.trustPolicy, before.arn, arn)) {
        // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, of one account.
        return ok(name, `${before.arn} has no sts:AssumeRole on ${arn}, and needs none: the trust policy names it`);
    }
    return fails(
        name,
        `${before.arn} ${denied ? "is denied" : "is not allowed"} sts:AssumeRole on ${arn}`,
        denied ? `Take ${arn} out of the Deny in the policies of ${before.arn}.` : `Let ${mayAssume(before.arn, arn)}`,
    );
}

/** Whether the role itself is trusted, not its account alone, where both are of one account. */
function isNamed(json: string, before: string, arn: string): boolean {
    if (accountOf(before) !== accountOf(arn)) {
        return false;
    }
    const step = readable(name, json, (policy) => {
        const named = policy.statements.map((one) => ({
            ...one,
            principals: one.principals.filter(({ value }) => one.effect === "Deny" || value === before),
        }));
        return isTrusted({ ...policy, statements: named }, before) ? ok(name, "") : cannotSee(name, "");
    });
    return step.verdict === "ok";
}
