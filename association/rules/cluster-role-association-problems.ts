import { ListKind, listProblems } from "../problems/list-rules";
import { flagProblems } from "../problems/flag-rule";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { Problem } from "../problems/problem";
import { textProblems } from "../problems/text-rules";
import { roleArn } from "../role/role-arn";
import { clusterProblems } from "../trust/rules/cluster";
import { modeProblems } from "./mode-problems";

/** The problems of an association by itself, of a role that is there already. */
export function clusterRoleAssociationProblems(args: Record<string, unknown>): Problem[] {
    const { cluster, roleArn: arn, otherRoleArns, mode, defaultRole } = args;
    return [
        ...unknownNameProblems("", args, ["cluster", "roleArn", "otherRoleArns", "mode", "defaultRole"]),
        ...clusterProblems("cluster", cluster),
        ...textProblems("roleArn", arn, roleArn),
        ...listProblems("otherRoleArns", otherRoleArns, roleArnList, (path, one) => textProblems(path, one, roleArn)),
        ...modeProblems("mode", mode, mustOwnList),
        ...flagProblems("defaultRole", defaultRole),
    ];
}

const mustOwnList =
    'Write mode: "exclusive" if this stack owns the cluster\'s whole list of roles: it removes every other role.';

const roleArnList: ListKind = {
    id: "otherRoleArns",
    name: "a list of roles' ARNs",
    example: `"${roleArn.example}"`,
    ifEmpty: "Leave otherRoleArns out where there are no other roles.",
};
