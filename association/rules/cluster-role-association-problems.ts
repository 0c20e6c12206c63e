import { ListKind, listProblems } from "../../problems/list-rules";
import { flagProblems } from "../../problems/flag-rule";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { textProblems } from "../../problems/text-rules";
import { roleArn } from "../../role/role-arn";
import { clusterProblems } from "../../trust/rules/cluster";
import { connectionProblems, SeenProvider } from "./connection-problems";
import { isShared, modeProblems } from "./mode-problems";

const argNames = ["cluster", "roleArn", "mode", "otherRoleArns", "defaultRole", "connection"];

/** The problems of an association by itself, of a role that is there already, with a cluster. */
export function clusterRoleAssociationProblems(args: Record<string, unknown>, provider: SeenProvider): Problem[] {
    const { cluster, roleArn: arn, otherRoleArns, mode, defaultRole, connection } = args;
    return [
        ...unknownNameProblems("", args, argNames),
        ...clusterProblems("cluster", cluster),
        ...textProblems("roleArn", arn, roleArn),
        ...modeProblems("mode", mode),
        ...otherRoleArnsProblems(otherRoleArns, mode),
        ...flagProblems("defaultRole", defaultRole),
        ...connectionProblems("connection", connection, mode, provider),
    ];
}

const roleArnList: ListKind = {
    id: "otherRoleArns",
    name: "a list of roles' ARNs",
    example: `"${roleArn.example}"`,
    ifEmpty: "Leave otherRoleArns out where there are no other roles.",
};

function otherRoleArnsProblems(otherRoleArns: unknown, mode: unknown): Problem[] {
    if (isShared(mode) && otherRoleArns !== undefined) {
        return [onlyExclusive(otherRoleArns)];
    }
    return listProblems("otherRoleArns", otherRoleArns, roleArnList, (path, one) => textProblems(path, one, roleArn));
}

function onlyExclusive(otherRoleArns: unknown): Problem {
    return problem({
        rule: "otherRoleArns.mode",
        path: "otherRoleArns",
        must: 'be left out unless the mode is "exclusive"',
        got: show(otherRoleArns),
        fix: 'Make a ClusterRoleAssociation for each role, or write mode: "exclusive" if this stack owns the cluster\'s whole list of roles.',
    });
}
