import { unseen } from "../../answer";
import { accountOf } from "../../arn";
import { Simulation } from "../../calls";
import { Question } from "../../question";
import { Concern, concerns, isCertain } from "../../resource-policy";
import { cannotSee, fails, ok, Step } from "../../step";
import { simulate, Walk, WalkedRole } from "../../walk";
import { actionsOn, allowing, unseenKey } from "./unseen-key";

const name = "KMS";

/** What IAM says to an action on the key, and what the key's own policy does. */
interface Judged extends Simulation {
    byKey: readonly Concern[];
}

/**
 * The role may use the key, by IAM and by the key's own policy: that one says whether IAM's count at all.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
 */
export async function keyForRole(walk: Walk, role: WalkedRole, keyArn: string): Promise<Step> {
    const { calls, question } = walk;
    const roleArn = role.arn;
    const actions = actionsOn(question);
    const context = { "kms:ViaService": viaS3(keyArn, question) };
    const [simulated, policy] = await Promise.all([
        simulate(walk, role, { actions, resource: keyArn, context }),
        calls.getKeyPolicy(keyArn),
    ]);
    if (simulated.is === "refused") {
        return unseen(name, simulated);
    }
    if (simulated.is === "missing") {
        return cannotSee(name, `there is no role ${roleArn}`);
    }
    const stopped = stoppedByIam(roleArn, keyArn, simulated.value);
    if (stopped !== undefined) {
        return stopped;
    }
    if (policy.is !== "told") {
        const step =
            policy.is === "missing"
                ? cannotSee(name, `there is no key ${keyArn}`)
                : unseenKey(walk, roleArn, keyArn, policy);
        return { ...step, says: `${byIamAlone(keyArn, simulated.value)}; ${step.says}` };
    }
    const judged = simulated.value.map((one) => {
        const call = { roleArn, action: one.action, resource: keyArn, context };
        return { ...one, byKey: concerns(policy.value, call) };
    });
    return stoppedByKey(roleArn, keyArn, judged) ?? byBoth(roleArn, keyArn, judged);
}

/** A Deny, a boundary or the organization: nothing in the key's policy helps against them. */
function stoppedByIam(roleArn: string, keyArn: string, simulations: readonly Simulation[]): Step | undefined {
    const denied = simulations.filter(({ decision }) => decision === "explicitDeny");
    if (denied.length > 0) {
        return fails(
            name,
            `${roleArn} is denied ${listed(denied)} on ${keyArn}`,
            `Take ${keyArn} out of the Deny in the role's policies.`,
        );
    }
    const stopped = simulations.filter((one) => one.boundaryAllows === false || one.organizationAllows === false);
    return stopped.length === 0
        ? undefined
        : fails(
              name,
              `the permissions boundary of ${roleArn}, or the organization's policies, do not let it do ${listed(stopped)} on ${keyArn}`,
              `Let them allow ${listed(stopped)} on ${keyArn}.`,
          );
}

function byIamAlone(keyArn: string, simulations: readonly Simulation[]): string {
    const refused = simulations.filter(({ decision }) => decision !== "allowed");
    return refused.length === 0
        ? `the role's policies allow ${listed(simulations)} on ${keyArn}`
        : `the role's policies do not allow ${listed(refused)} on ${keyArn}`;
}

function stoppedByKey(roleArn: string, keyArn: string, judged: readonly Judged[]): Step | undefined {
    const denies = judged.filter(({ byKey }) => byKey.some(({ effect }) => effect === "Deny"));
    const certain = denies.filter(({ byKey }) => byKey.some((one) => one.effect === "Deny" && isCertain(one)));
    if (certain.length > 0) {
        return fails(
            name,
            `the key policy of ${keyArn} denies ${listed(certain)} to ${roleArn}`,
            `Take ${roleArn} out of its Deny.`,
        );
    }
    return denies.length === 0
        ? undefined
        : cannotSee(
              name,
              `the key policy of ${keyArn} may deny it, by conditions on ${keysOf(denies, "Deny")}`,
              "Look whether Redshift's requests meet them.",
          );
}

/** In one account the key's policy may allow the role by itself; else it must let IAM's count, and one of these allow it. */
function byBoth(roleArn: string, keyArn: string, judged: readonly Judged[]): Step {
    const notByKey = judged.filter(({ byKey }) => !byKey.some((one) => one.effect === "Allow" && isCertain(one)));
    if (notByKey.some(({ byKey }) => byKey.length > 0)) {
        return cannotSee(
            name,
            `the key policy of ${keyArn} allows it by conditions on ${keysOf(notByKey, "Allow")}`,
            "Look whether Redshift's requests meet them.",
        );
    }
    if (notByKey.length > 0) {
        return fails(
            name,
            `the key policy of ${keyArn} neither names ${roleArn} nor lets the policies of its account's IAM count`,
            `Let ${allowing(roleArn, actionsOf(judged))}`,
        );
    }
    const isOneAccount = accountOf(keyArn) === accountOf(roleArn);
    const notByIam = judged.filter(({ decision, byKey }) => decision !== "allowed" && !(isOneAccount && names(byKey)));
    const statement = { Effect: "Allow", Action: actionsOf(notByIam), Resource: keyArn };
    return notByIam.length === 0
        ? ok(name, `${roleArn} is allowed ${listed(judged)} on ${keyArn}`)
        : fails(
              name,
              `no policy of ${roleArn} allows ${listed(notByIam)} on ${keyArn}`,
              `Give the RedshiftRole kmsKeyArn: ${JSON.stringify(keyArn)} beside the bucket in its permissions, or the role a policy with ${JSON.stringify(statement)}`,
          );
}

function names(byKey: readonly Concern[]): boolean {
    return byKey.some((one) => one.effect === "Allow" && one.means === "role" && isCertain(one));
}

function keysOf(judged: readonly Judged[], effect: Concern["effect"]): string {
    const concerned = judged.flatMap(({ byKey }) => byKey.filter((one) => one.effect === effect));
    return [...new Set(concerned.flatMap(({ dependsOn }) => dependsOn))].join(", ");
}

function listed(simulations: readonly Simulation[]): string {
    return actionsOf(simulations).join(" and ");
}

function actionsOf(simulations: readonly Simulation[]): string[] {
    return simulations.map(({ action }) => action);
}

/** S3 asks KMS in the key's Region, under the name of its endpoint there. */
function viaS3(keyArn: string, { region }: Question): string {
    const [, partition, , keyRegion = region] = keyArn.split(":");
    return `s3.${keyRegion}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}`;
}
