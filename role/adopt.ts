import { isRecord } from "../problems/is-record";
import { notYetKnown } from "../problems/not-yet-known";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { TextKind, textProblems } from "../problems/text-rules";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { roleName } from "./role-name";

/** The arguments that say which role it is: one that is there already, or a new one's name and path. */
export interface AdoptArgs {
    adopt?: unknown;
    roleName?: unknown;
    path?: unknown;
}

/** The problems of taking over a role that is there already. That `adopt` itself is plain is judged elsewhere. */
export function adoptProblems({ adopt, ...beside }: AdoptArgs): Problem[] {
    if (adopt === undefined || adopt === notYetKnown) {
        return [];
    }
    return isRecord(adopt)
        ? [
              ...unknownNameProblems("adopt", adopt, ["roleName"]),
              ...adoptedNameProblems(adopt["roleName"]),
              ...besideProblems("roleName", beside.roleName, "adopt.roleName is its name"),
              ...besideProblems("path", beside.path, "the role keeps the path it has"),
          ]
        : [notAnObject(adopt)];
}

function notAnObject(adopt: unknown): Problem {
    const name = typeof adopt === "string" && adopt !== "" ? lastSegment(adopt) : consolesName;
    return problem({
        rule: "adopt.type",
        path: "adopt",
        must: "be an object with the name of a role that is there already",
        got: show(adopt),
        fix: `Write adopt: { roleName: ${show(name)} }.`,
    });
}

/** Pulumi takes the id of what it imports as plain text alone. */
function adoptedNameProblems(name: unknown): Problem[] {
    return name === notYetKnown
        ? [
              problem({
                  rule: "adopt.plain",
                  path: "adopt.roleName",
                  must: "be plain, since Pulumi imports the role by it",
                  got: show(name),
                  fix: "Write the role's name, or take it from the stack's configuration.",
              }),
          ]
        : textProblems("adopt.roleName", name, adoptedRoleName);
}

function besideProblems(path: "roleName" | "path", value: unknown, why: string): Problem[] {
    return value === undefined
        ? []
        : [
              problem({
                  rule: `adopt.${path}`,
                  path,
                  must: "be left out beside adopt",
                  got: show(value),
                  fix: `Leave it out: ${why}. To make a new role, leave out adopt instead.`,
              }),
          ];
}

/** As the console calls the roles it makes for a cluster. */
const consolesName = "AmazonRedshift-CommandsAccessRole-20260101T000000";

/** What to do about the name of a role that is there already, where it is not what one does about a new one's. */
const fixes: Readonly<Record<string, (text: string) => string>> = {
    path: (text) => `Give the name alone: ${show(lastSegment(text))}.`,
    comma: () => "No SQL can name this role: leave adopt out to make a new one.",
};

/** A name as for a new role, but whose path is none of the caller's business, since the role has it already. */
const adoptedRoleName: TextKind = {
    ...roleName,
    example: consolesName,
    rules: [
        {
            id: "serviceLinked",
            // https://docs.aws.amazon.com/redshift/latest/mgmt/using-service-linked-roles.html
            broken: (text) => /(^|\/)aws-service-role\/|^AWSServiceRoleForRedshift$/.test(text),
            is: () => "a service-linked role, which AWS keeps to itself",
            fix: () => "Give a role of your own.",
        },
        ...roleName.rules.map((rule) => ({ ...rule, fix: fixes[rule.id] ?? rule.fix })),
    ],
};

function lastSegment(text: string): string {
    return text.slice(text.lastIndexOf("/") + 1);
}
