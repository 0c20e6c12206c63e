import { listProblems, ListKind } from "../../problems/list-rules";
import { notYetKnown } from "../../problems/not-yet-known";
import { isRecord } from "../../problems/is-record";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { textProblems } from "../../problems/text-rules";
import { clusterProblems } from "./cluster";
import { dbUserList, dbUserName, dbUserPattern, dbUserPatternList } from "./db-user";
import { workgroupProblems } from "./workgroup";

const example = '{ cluster: { clusterIdentifier: "examplecluster" }, dbUsers: ["user1"] }';

const grantList: ListKind = {
    id: "grants",
    name: "a list of grants",
    example,
    ifEmpty: "An empty list would restrict the role to nobody: add { cluster, dbUsers }, or leave grants out.",
};

/** The problems of `dbUsers` and `dbUserPatterns`, at the top or in a grant. */
export function dbUsersProblems(prefix: string, dbUsers: unknown, dbUserPatterns: unknown): Problem[] {
    return [
        ...listProblems(`${prefix}dbUsers`, dbUsers, dbUserList, (path, name) => textProblems(path, name, dbUserName)),
        ...listProblems(`${prefix}dbUserPatterns`, dbUserPatterns, dbUserPatternList, (path, pattern) =>
            textProblems(path, pattern, dbUserPattern),
        ),
    ];
}

export function grantsProblems(grants: unknown): Problem[] {
    return listProblems("grants", grants, grantList, grantProblems);
}

function grantProblems(path: string, grant: unknown): Problem[] {
    if (grant === notYetKnown) {
        return [];
    }
    if (!isRecord(grant)) {
        return [
            problem({ rule: "grants.grant", path, must: "be a grant", got: show(grant), fix: `Write ${example}.` }),
        ];
    }
    return [
        ...unknownNameProblems(path, grant, ["cluster", "workgroup", "dbUsers", "dbUserPatterns"]),
        ...warehouseProblems(path, grant["cluster"], grant["workgroup"]),
        ...dbUsersProblems(`${path}.`, grant["dbUsers"], grant["dbUserPatterns"]),
    ];
}

/** The users of a grant are a cluster's or a workgroup's, so that each has users of its own. */
function warehouseProblems(path: string, cluster: unknown, workgroup: unknown): Problem[] {
    if (cluster !== undefined && workgroup !== undefined) {
        const must = "be a grant for one cluster or one workgroup";
        const got = "both";
        return [problem({ rule: "grants.both", path, must, got, fix: "Write a grant for each." })];
    }
    if (cluster === undefined && workgroup === undefined) {
        const must = "be a grant for one cluster or one workgroup";
        const fix =
            'Add cluster: { clusterIdentifier: "examplecluster" }, or workgroup: { workgroupName: "exampleworkgroup" }.';
        return [problem({ rule: "grants.neither", path, must, got: "neither", fix })];
    }
    return workgroup === undefined
        ? clusterProblems(`${path}.cluster`, cluster)
        : workgroupProblems(`${path}.workgroup`, workgroup);
}
