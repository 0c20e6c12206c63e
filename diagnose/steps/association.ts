import { unseen } from "../answer";
import { accountOf, roleNameOf } from "../arn";
import { ListedRole, RoleList } from "../calls";
import { nameOf } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { Walk } from "../walk";

const name = "association";

/** The cluster, or the workgroup's namespace, has the role, and has it ready. Of a chain, only the first role counts. */
export function associationStep(walk: Walk): Step {
    const { warehouse, roles } = walk;
    const [role] = roles;
    if (warehouse.is === "missing") {
        return cannotSee(name, `there is no ${nameOf(walk.question)} to look at`);
    }
    const list = warehouse.is === "refused" ? warehouse : warehouse.value.list;
    if (list.is === "refused") {
        return unseen(name, list);
    }
    if (list.is === "missing") {
        return cannotSee(name, `the namespace of ${nameOf(walk.question)} is not there`);
    }
    if (role === undefined) {
        return cannotSee(name, "there is no default role to look for");
    }
    return inList(walk, role.arn, list.value);
}

function inList(walk: Walk, arn: string, list: RoleList): Step {
    const holder = holderOf(walk);
    switch (list.roles.find((one) => one.arn === arn)?.applyStatus) {
        case undefined:
            return notInList(walk, arn, list);
        case "adding":
            return fails(name, `${holder} is adding the role: not in-sync yet`, "Wait until it is in-sync.");
        case "removing":
            return fails(
                name,
                `${holder} is removing the role`,
                `Wait until it is gone, then add it: ${add(walk, arn, list)}`,
            );
        case "in-sync":
            return ok(name, `${holder} has the role, in-sync`);
        default:
            return cannotSee(name, `${holder} has the role, with a status that is not documented`);
    }
}

function notInList(walk: Walk, arn: string, list: RoleList): Step {
    const near = list.roles.find((one) => nearMiss(one.arn, arn));
    if (near !== undefined) {
        return fails(
            name,
            `${holderOf(walk)} does not have the role, but ${near.arn}${difference(near.arn, arn)}`,
            useOr(near, walk, arn, list),
        );
    }
    const others = list.roles.map((one) => one.arn).join(", ");
    return fails(
        name,
        `${holderOf(walk)} does not have the role; it has ${others === "" ? "none" : others}`,
        `Give the RedshiftRole ${handle(walk)}, or run ${add(walk, arn, list)}`,
    );
}

/** The same name, in another path or account or case. */
function nearMiss(one: string, other: string): boolean {
    return roleNameOf(one).toLowerCase() === roleNameOf(other).toLowerCase();
}

function difference(listed: string, asked: string): string {
    if (accountOf(listed) !== accountOf(asked)) {
        return ", of another account";
    }
    return roleNameOf(listed) === roleNameOf(asked) ? ", with another path" : ", in another case";
}

function useOr(near: ListedRole, walk: Walk, arn: string, list: RoleList): string {
    return `Name ${near.arn} in the SQL; or, if it is the other one that is meant, run ${add(walk, arn, list)}`;
}

function holderOf({ question, warehouse }: Walk): string {
    const namespace = warehouse.is === "told" ? warehouse.value.namespaceName : undefined;
    return namespace === undefined ? nameOf(question) : `namespace ${namespace} of ${nameOf(question)}`;
}

/** The argument of RedshiftRole. */
function handle({ question: { warehouse } }: Walk): string {
    return warehouse.kind === "cluster"
        ? `cluster: { clusterIdentifier: ${JSON.stringify(warehouse.name)} }`
        : `workgroup: { workgroupName: ${JSON.stringify(warehouse.name)} }`;
}

/** A cluster takes one more role; a namespace only a whole new list, and its default with it. */
function add({ question, warehouse }: Walk, arn: string, { roles, defaultRoleArn }: RoleList): string {
    const namespace = warehouse.is === "told" ? warehouse.value.namespaceName : undefined;
    if (namespace === undefined) {
        return `aws redshift modify-cluster-iam-roles --cluster-identifier ${question.warehouse.name} --add-iam-roles ${arn} --region ${question.region}`;
    }
    const staying = roles.filter((one) => one.applyStatus !== "removing" && one.arn !== arn).map((one) => one.arn);
    return `aws redshift-serverless update-namespace --namespace-name ${namespace} --iam-roles ${[...staying, arn].join(" ")} --default-iam-role-arn ${defaultRoleArn ?? '""'} --region ${question.region}`;
}
