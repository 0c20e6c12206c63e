import { notYetKnown } from "../problems/not-yet-known";
import { isRecord } from "../problems/is-record";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { textProblems } from "../problems/text-rules";
import { inlineLengthProblems, inlinePolicyProblems } from "./inline-policy";
import { permissionsProblems, policyNameTakenProblems } from "./permissions-problems";
import { policyArn } from "./policy-arn";

/** What the role may do, and what caps it. */
export interface PermissionArgs {
    managedPolicyArns?: unknown;
    inlinePolicies?: unknown;
    permissions?: unknown;
    permissionsBoundary?: unknown;
}

/** The problems of a role's policies, by IAM's limits. */
export function permissionProblems(args: PermissionArgs): Problem[] {
    const { managedPolicyArns, inlinePolicies, permissions, permissionsBoundary } = args;
    return [
        ...mapProblems("managedPolicyArns", managedPolicyArns, managedPolicyMap, (path, arn) =>
            textProblems(path, arn, policyArn),
        ),
        ...countProblems(managedPolicyArns),
        ...mapProblems("inlinePolicies", inlinePolicies, inlinePolicyMap, inlinePolicyProblems),
        ...inlineLengthProblems(inlinePolicies),
        ...permissionsProblems("permissions", permissions),
        ...policyNameTakenProblems(permissions, inlinePolicies),
        ...(permissionsBoundary === undefined
            ? []
            : textProblems("permissionsBoundary", permissionsBoundary, policyArn)),
    ];
}

interface MapKind {
    name: string;
    example: string;
}

const managedPolicyMap: MapKind = {
    name: "a map of a name of yours to a managed policy's ARN",
    example: '{ s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" }',
};

const inlinePolicyMap: MapKind = {
    name: "a map of a policy's name to its JSON",
    example: '{ s3: JSON.stringify({ Version: "2012-10-17", Statement: [...] }) }',
};

function mapProblems(
    path: string,
    map: unknown,
    kind: MapKind,
    entryProblems: (path: string, value: unknown) => Problem[],
): Problem[] {
    if (map === undefined || map === notYetKnown) {
        return [];
    }
    if (!isRecord(map)) {
        const fix = `Write ${kind.example}.`;
        return [problem({ rule: `${path}.type`, path, must: `be ${kind.name}`, got: show(map), fix })];
    }
    return Object.entries(map).flatMap(([name, value]) => {
        const at = pathOf(path, name);
        return value === undefined ? [] : [...policyNameProblems(at, name), ...entryProblems(at, value)];
    });
}

function policyNameProblems(path: string, name: string): Problem[] {
    if (/^[\w+=,.@-]{1,128}$/.test(name)) {
        return [];
    }
    const must = "have a name of 1 to 128 letters, digits and _ + = , . @ -";
    return [problem({ rule: "policyName.characters", path, must, got: show(name), fix: "Reword the name." })];
}

/** IAM attaches 10 managed policies to a role; its quota can be raised up to this. */
const mostManagedPolicies = 20;

function countProblems(policies: unknown): Problem[] {
    const attached = isRecord(policies) ? Object.keys(policies).length : 0;
    if (attached <= mostManagedPolicies) {
        return [];
    }
    const must = `be at most ${mostManagedPolicies} policies`;
    const fix = "Join some of them into one aws.iam.Policy.";
    return [problem({ rule: "managedPolicyArns.count", path: "managedPolicyArns", must, got: String(attached), fix })];
}
