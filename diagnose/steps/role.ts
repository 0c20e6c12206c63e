import { isServiceLinked } from "../../association/aws/service-linked";
import { unseen } from "../answer";
import { accountOf, roleNameOf } from "../arn";
import { nameOf } from "../question";
import { fails, ofUnknownRole, ok, Step } from "../step";
import { Walk, WalkedRole } from "../walk";

const name = "role";

/** Each role is there, under this ARN, and is one that Redshift takes. */
export function roleSteps(walk: Walk): Step[] {
    return walk.roles.length === 0
        ? [ofUnknownRole(name)]
        : walk.roles.map((role, index) => roleStep(walk, role, index));
}

function roleStep(walk: Walk, { arn, answer }: WalkedRole, index: number): Step {
    if (isServiceLinked(arn)) {
        return fails(name, `${arn} is a service-linked role, which AWS keeps to itself`, "Name a role of your own.");
    }
    const warehouseAccount = walk.warehouse.is === "told" ? walk.warehouse.value.accountId : undefined;
    if (index === 0 && warehouseAccount !== undefined && warehouseAccount !== accountOf(arn)) {
        return fails(
            name,
            `${arn} is of account ${accountOf(arn)}, and ${nameOf(walk.question)} of ${warehouseAccount}: both must be of one`,
            `Name a role of account ${warehouseAccount}, which may assume this one: IAM_ROLE 'its ARN,${arn}'.`,
        );
    }
    if (answer.is === "missing") {
        return fails(
            name,
            `there is no role ${arn}`,
            "Correct the ARN, or make the role. One that was made again must be associated again.",
        );
    }
    if (answer.is === "refused") {
        return unseen(name, answer, inItsAccount(arn));
    }
    return answer.value.arn === arn
        ? ok(name, `${arn} is there`)
        : fails(name, `there is no role ${arn}, but ${answer.value.arn}`, `Name ${answer.value.arn}.`);
}

function inItsAccount(arn: string): string {
    return `Run aws iam get-role --role-name ${roleNameOf(arn)} with credentials of account ${accountOf(arn)}.`;
}
