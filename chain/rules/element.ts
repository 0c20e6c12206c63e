import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";
import { notYetKnown } from "../../problems/not-yet-known";
import { plainProblems } from "../../problems/plain-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { textProblems } from "../../problems/text-rules";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { roleArn } from "../../role/role-arn";
import { chainedRoleNames } from "../chained-role";
import { commaProblems } from "./comma";
import { newRoleNames, newRoleProblems } from "./new-role";
import { refusedNames, refusedProblems } from "./refused";
import { existingName, uniqueId } from "./texts";

/** The problems of one role of the chain by itself. */
export function chainedRoleProblems(path: string, role: unknown): Problem[] {
    if (role === notYetKnown) {
        return plainProblems(path, role);
    }
    if (!isRecord(role)) {
        const arn = givenText(role) ?? roleArn.example;
        const fix = `Write { arn: ${show(arn)} } for a role that is there already, { create: {} } for one to make.`;
        return [problem({ rule: "chain.role", path, must: "be a role", got: show(role), fix })];
    }
    const known = [...chainedRoleNames, ...newRoleNames, ...refusedNames];
    return [
        ...unknownNameProblems(path, withoutKnown(role, known), chainedRoleNames),
        ...refusedProblems(path, role),
        ...outsideProblems(path, role),
        ...kindProblems(path, role),
    ];
}

function withoutKnown(role: Record<string, unknown>, known: readonly string[]): object {
    return Object.fromEntries(Object.entries(role).filter(([name]) => !known.includes(name)));
}

/** Settings of a new role that stand beside `create` and not in it. */
function outsideProblems(path: string, role: Record<string, unknown>): Problem[] {
    return newRoleNames
        .filter((name) => role[name] !== undefined)
        .map((name) =>
            problem({
                rule: "chain.outside",
                path: `${path}.${name}`,
                must: "be inside create, with all that a new role is made of",
                got: show(role[name]),
                fix: `Write create: { ${name}: … }. A role that is there already keeps what it has.`,
            }),
        );
}

function kindProblems(path: string, role: Record<string, unknown>): Problem[] {
    const { arn, name, uniqueId: id, create } = role;
    if (arn !== undefined) {
        return [
            ...arnProblems(`${path}.arn`, arn),
            ...(name === undefined ? [] : nameProblems(`${path}.name`, name, arn)),
            // A unit test's mocks leave the id of a resource empty.
            ...(id === undefined || id === null ? [] : textProblems(`${path}.uniqueId`, id, uniqueId)),
            ...(create === undefined ? [] : [besideArn(path, create)]),
        ];
    }
    if (create !== undefined) {
        return [
            ...["name", "uniqueId"]
                .filter((one) => role[one] !== undefined)
                .map((one) => besideCreate(path, one, role)),
            ...newRoleProblems(`${path}.create`, create),
        ];
    }
    const fix = "Give the arn of a role that is there already, or create: {} for one to make.";
    return [problem({ rule: "chain.neither", path, must: "have an arn or create", got: show(role), fix })];
}

function arnProblems(path: string, arn: unknown): Problem[] {
    const problems = textProblems(path, arn, roleArn);
    return problems.length > 0 ? problems : commaProblems(path, arn);
}

/** The policy would be written to a role of that name, whichever it is. */
function nameProblems(path: string, name: unknown, arn: unknown): Problem[] {
    const problems = textProblems(path, name, existingName);
    const named = /:role\/(?:.*\/)?([^/]+)$/.exec(givenText(arn) ?? "")?.[1];
    if (problems.length > 0 || name === notYetKnown || named === undefined || named === name) {
        return problems;
    }
    const fix = `Write name: ${show(named)}, or leave it out if this stack is not to write the role's policies.`;
    return [problem({ rule: "chain.name.arn", path, must: "be the name in the role's arn", got: show(name), fix })];
}

function besideArn(path: string, create: unknown): Problem {
    return problem({
        rule: "chain.both",
        path: `${path}.create`,
        must: "be left out beside arn",
        got: show(create),
        fix: "A role that is there already keeps what it has. To have one made, leave arn out.",
    });
}

function besideCreate(path: string, name: string, role: Record<string, unknown>): Problem {
    const fix =
        name === "name"
            ? `Write create: { roleName: ${typeof role[name] === "string" ? show(role[name]) : "…"} }.`
            : "IAM gives a new role its id itself.";
    const must = "be left out beside create";
    return problem({ rule: "chain.made", path: `${path}.${name}`, must, got: show(role[name]), fix });
}
