import { isRecord } from "../../problems/is-record";
import { notYetKnown } from "../../problems/not-yet-known";
import { plainProblems } from "../../problems/plain-rule";
import { prefixed } from "../../problems/prefixed";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { textProblems } from "../../problems/text-rules";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { permissionProblems } from "../../permissions/permission-problems";
import { roleProblems } from "../../role/role-problems";
import { chainPermissionsProblems, withoutUnchained } from "./permissions";
import { refusedNames, refusedProblems } from "./refused";
import { key } from "./texts";

/** The settings of a role that the chain makes. */
export const newRoleNames = [
    "key",
    "permissions",
    "managedPolicyArns",
    "inlinePolicies",
    "roleName",
    "path",
    "description",
    "maxSessionDuration",
    "permissionsBoundary",
    "tags",
];

/** Settings that decide which resources exist, and what they are named by in the stack. */
const plainNames = ["key", "managedPolicyArns", "inlinePolicies", "permissions"];

/** The problems of a role that the chain makes, by itself. */
export function newRoleProblems(path: string, role: unknown): Problem[] {
    if (role === notYetKnown) {
        return plainProblems(path, role);
    }
    if (!isRecord(role)) {
        const fix = "Write create: {} for a role without policies, or { permissions: { … } }.";
        return [problem({ rule: "chain.create", path, must: "be what a role is made of", got: show(role), fix })];
    }
    const { key: name, ...given } = role;
    const settings: Record<string, unknown> = { ...given, permissions: withoutUnchained(given["permissions"]) };
    const known = Object.entries(given).filter(([one]) => !refusedNames.includes(one));
    return [
        ...unknownNameProblems(path, Object.fromEntries(known), newRoleNames),
        ...refusedProblems(path, role),
        ...plainNames.flatMap((one) => plainProblems(`${path}.${one}`, role[one])),
        ...(name === undefined ? [] : textProblems(`${path}.key`, name, key)),
        ...prefixed(path, [...roleProblems(settings), ...permissionProblems(settings)]),
        ...chainPermissionsProblems(`${path}.permissions`, role["permissions"]),
        ...reservedNameProblems(`${path}.inlinePolicies`, role["inlinePolicies"]),
    ];
}

/** The name, in the stack, of the policy by which a role assumes the next one. */
export const nextPolicyName = "next";

function reservedNameProblems(path: string, policies: unknown): Problem[] {
    if (!isRecord(policies) || policies[nextPolicyName] === undefined) {
        return [];
    }
    const must = "have another name, since it is that of the policy by which the role assumes the next one";
    const at = `${path}.${nextPolicyName}`;
    return [problem({ rule: "chain.policyName", path: at, must, got: show(nextPolicyName), fix: "Reword the name." })];
}
