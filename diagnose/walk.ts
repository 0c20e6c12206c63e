import { Answer, Refused } from "./answer";
import { accountOf, roleNameOf } from "./arn";
import { Calls, RoleDescription, Simulated, Simulation } from "./calls";
import { Question } from "./question";
import { lookUpWarehouse, Warehouse } from "./warehouse";

/** What the steps have to go by: the question, whom to ask, and what all of them need to know. */
export interface Walk {
    question: Question;
    calls: Calls;
    now: Date;
    warehouse: Answer<Warehouse>;
    /** The account of the credentials, by whatever they could see. */
    caller: string | undefined;
    /** The role, or the chain in its order. Empty where the warehouse's default is asked for, and is not known. */
    roles: readonly WalkedRole[];
}

export interface WalkedRole {
    arn: string;
    answer: Answer<RoleDescription>;
}

export async function beginWalk(question: Question, calls: Calls, now: Date): Promise<Walk> {
    const warehouse = await lookUpWarehouse(calls, question.warehouse);
    const arns = question.roles === "default" ? defaultOf(warehouse) : question.roles;
    const found = await Promise.all(arns.map(async (arn) => ({ arn, answer: await calls.getRole(arn) })));
    const caller = callerOf(warehouse, found);
    return { question, calls, now, warehouse, caller, roles: found.map((role) => withinReach(role, caller)) };
}

function defaultOf(warehouse: Answer<Warehouse>): string[] {
    const list = warehouse.is === "told" ? warehouse.value.list : warehouse;
    return list.is === "told" && list.value.defaultRoleArn !== undefined ? [list.value.defaultRoleArn] : [];
}

function callerOf(warehouse: Answer<Warehouse>, roles: readonly WalkedRole[]): string | undefined {
    const [seen] = roles.flatMap(({ answer }) => (answer.is === "told" ? [accountOf(answer.value.arn)] : []));
    return (warehouse.is === "told" ? warehouse.value.accountId : undefined) ?? seen;
}

/** GetRole takes a name, and looks for it in the account of the credentials, whichever that is. */
function withinReach({ arn, answer }: WalkedRole, caller: string | undefined): WalkedRole {
    if (caller === undefined) {
        const because = `the account of these credentials has no role ${roleNameOf(arn)}, and nothing shows that it is ${accountOf(arn)}`;
        return { arn, answer: answer.is === "missing" ? outOfReach(arn, because) : answer };
    }
    const because = `${arn} is of account ${accountOf(arn)}, and these credentials are of ${caller}`;
    return { arn, answer: accountOf(arn) === caller ? answer : outOfReach(arn, because) };
}

function outOfReach(arn: string, because: string): Refused {
    return { is: "refused", operation: "GetRole", on: arn, because, why: "other account" };
}

/** What IAM says that a role may do. It knows the roles of the credentials' own account alone. */
export async function simulate(
    { calls }: Walk,
    { arn, answer }: WalkedRole,
    asked: Omit<Simulated, "roleArn">,
): Promise<Answer<Simulation[]>> {
    return answer.is === "missing" || (answer.is === "refused" && answer.why === "other account")
        ? answer
        : calls.simulate({ roleArn: arn, ...asked });
}

/** The account of the cluster; where that is not known, the role's, which must be the same one. */
export function accountOfWalk({ warehouse, roles }: Walk): string | undefined {
    const known = warehouse.is === "told" ? warehouse.value.accountId : undefined;
    return known ?? (roles[0] === undefined ? undefined : accountOf(roles[0].arn));
}

/** The ARN's part that stands for the cluster. */
export function userClusterOf({ question, warehouse }: Walk): string | undefined {
    const byName = question.warehouse.kind === "cluster" ? question.warehouse.name : undefined;
    return (warehouse.is === "told" ? warehouse.value.userCluster : undefined) ?? byName ?? question.userCluster;
}
