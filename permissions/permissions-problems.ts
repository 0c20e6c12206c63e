import { isRecord } from "../problems/is-record";
import { listProblems } from "../problems/list-rules";
import { isNotYetKnown, notYetKnown } from "../problems/not-yet-known";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { count, show } from "../problems/show";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { partitionOf } from "../trust/region";
import { elementProblems } from "./element-rule";
import { features } from "./features";
import { inlineLength, mostInlineCharacters } from "./inline-policy";
import { permissionsPolicy } from "./permissions-policy";
import { Where } from "./where";

/** IAM's name of the inline policy that is written for `permissions`. */
export const permissionsPolicyName = "permissions";

const example = '{ copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix: "sales/" }] }';

/** The problems of what a role is for, by itself: of the whole, else of each feature's list. */
export function permissionsProblems(path: string, permissions: unknown): Problem[] {
    if (permissions === undefined || permissions === notYetKnown) {
        return [];
    }
    if (!isRecord(permissions)) {
        const fix = `Write ${example}.`;
        return [problem({ rule: "permissions.type", path, must: "be an object", got: show(permissions), fix })];
    }
    if (Object.values(permissions).every((value) => value === undefined)) {
        const must = "name at least one feature";
        const fix = `Leave permissions out, or write ${example}.`;
        return [problem({ rule: "permissions.empty", path, must, got: show(permissions), fix })];
    }
    return [
        ...unknownNameProblems(path, permissions, Object.keys(features)),
        ...Object.entries(features).flatMap(([name, { list, element }]) =>
            listProblems(pathOf(path, name), permissions[name], list, elementProblems(list.id, element)),
        ),
    ];
}

/** The problem of an inline policy that has the name of the one written for `permissions`. */
export function policyNameTakenProblems(permissions: unknown, inlinePolicies: unknown): Problem[] {
    const taken = isRecord(inlinePolicies) ? inlinePolicies[permissionsPolicyName] : undefined;
    if (permissions === undefined || taken === undefined) {
        return [];
    }
    return [
        problem({
            rule: "permissions.policyName",
            path: pathOf("inlinePolicies", permissionsPolicyName),
            must: "have another name beside permissions, whose policy has this one",
            got: show(taken),
            fix: "Rename it.",
        }),
    ];
}

/** The problems of ARNs and Regions that are of another partition than the role's: no policy reaches there. */
export function permissionsPartitionProblems(permissions: unknown, { region }: Pick<Where, "region">): Problem[] {
    const partition = partitionOf(region);
    return textsIn("permissions", permissions)
        .filter(([path, text]) => (partitionNamedBy(path, text) ?? partition) !== partition)
        .map(([path, text]) =>
            problem({
                rule: "permissions.partition",
                path,
                must: `be in the role's partition, ${partition}`,
                got: show(text),
                fix: `The role is used in ${region}: name what is in that partition.`,
            }),
        );
}

function partitionNamedBy(path: string, text: string): string | undefined {
    return /^arn:([^:]+):/.exec(text)?.[1] ?? (path.endsWith(".region") ? partitionOf(text) : undefined);
}

function textsIn(path: string, value: unknown): [path: string, text: string][] {
    if (typeof value === "string") {
        return [[path, value]];
    }
    if (Array.isArray(value)) {
        return value.flatMap((element: unknown, index) => textsIn(`${path}[${index}]`, element));
    }
    return isRecord(value) ? Object.entries(value).flatMap(([name, part]) => textsIn(pathOf(path, name), part)) : [];
}

/**
 * The problem of a policy for `permissions` that is too long for the role, together with the other inline policies. It
 * is judged once everything is known and has no problem by itself.
 */
export function permissionsLengthProblems(permissions: unknown, where: Where, inlinePolicies: unknown): Problem[] {
    const isJudged =
        isRecord(permissions) &&
        !isNotYetKnown(permissions) &&
        !isNotYetKnown(inlinePolicies) &&
        permissionsProblems("permissions", permissions).length === 0;
    if (!isJudged) {
        return [];
    }
    const own = permissionsPolicy(permissions, where).length;
    const others = inlineLength(inlinePolicies);
    if (own + others <= mostInlineCharacters || others > mostInlineCharacters) {
        return [];
    }
    const beside = others === 0 ? "" : ` with ${count(others)} of inlinePolicies`;
    return [
        problem({
            rule: "permissions.length",
            path: "permissions",
            must: `give a policy of at most ${count(mostInlineCharacters)} characters, all inline policies of the role together`,
            got: `${count(own + others)}${beside}`,
            fix: "Give fewer or shorter prefixes, one wider prefix for several, or make a second RedshiftRole for some of the features.",
        }),
    ];
}
