import { Answer, Refused } from "./answer";
import { BucketPolicy, Calls, RoleDescription, Simulation } from "./calls";
import { accountOf, Question } from "./question";
import { lookUpWarehouse, Warehouse } from "./warehouse";

/** What the steps have to go by: the question, whom to ask, and what all of them need to know. */
export interface Walk {
    question: Question;
    calls: Calls;
    now: Date;
    warehouse: Answer<Warehouse>;
    /** The role, or the chain in its order. Empty where the warehouse's default is asked for, and is not known. */
    roles: readonly WalkedRole[];
}

export interface WalkedRole {
    arn: string;
    answer: Answer<RoleDescription>;
}

/** The role that reads and writes, what IAM says to that, and what the bucket does. */
export interface AtTheObject {
    role: WalkedRole;
    simulations: Answer<Simulation[]>;
    bucketPolicy: Answer<BucketPolicy>;
}

export async function beginWalk(question: Question, calls: Calls, now: Date): Promise<Walk> {
    const warehouse = await lookUpWarehouse(calls, question.warehouse);
    const arns = question.roles === "default" ? defaultOf(warehouse) : question.roles;
    const roles = await Promise.all(arns.map(async (arn) => ({ arn, answer: await lookUpRole(calls, arn) })));
    return { question, calls, now, warehouse, roles };
}

function defaultOf(warehouse: Answer<Warehouse>): string[] {
    const list = warehouse.is === "told" ? warehouse.value.list : warehouse;
    return list.is === "told" && list.value.defaultRoleArn !== undefined ? [list.value.defaultRoleArn] : [];
}

/** GetRole takes a name, and finds it in the account of the credentials, whichever that is. */
async function lookUpRole(calls: Calls, arn: string): Promise<Answer<RoleDescription>> {
    const answer = await calls.getRole(arn);
    return answer.is === "told" && accountOf(answer.value.arn) !== accountOf(arn)
        ? otherAccount(arn, accountOf(answer.value.arn))
        : answer;
}

function otherAccount(arn: string, accountId: string): Refused {
    const because = `the role is of account ${accountOf(arn)}, and these credentials are of ${accountId}`;
    return { is: "refused", operation: "GetRole", on: arn, because, credentials: false, denied: false };
}

/** The account of the cluster; where that is not known, the role's, which must be the same one. */
export function accountOfWalk({ warehouse, roles }: Walk): string | undefined {
    const known = warehouse.is === "told" ? warehouse.value.accountId : undefined;
    return known ?? (roles[0] === undefined ? undefined : accountOf(roles[0].arn));
}

/** The account of the credentials, by whatever they could see. */
export function callersAccount({ warehouse, roles }: Walk): string | undefined {
    const seen = roles.find(({ answer }) => answer.is === "told");
    return (warehouse.is === "told" ? warehouse.value.accountId : undefined) ?? (seen && accountOf(seen.arn));
}

/** The ARN's part that stands for the cluster. */
export function userClusterOf({ question, warehouse }: Walk): string | undefined {
    const byName = question.warehouse.kind === "cluster" ? question.warehouse.name : undefined;
    return (warehouse.is === "told" ? warehouse.value.userCluster : undefined) ?? byName ?? question.userCluster;
}
