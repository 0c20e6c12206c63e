import { Problem } from "../../problems/problem";
import { TextKind, textProblems } from "../../problems/text-rules";
import { accountIdProblems } from "../../trust/rules/account-id";
import { clusterProblems } from "../../trust/rules/cluster";
import { dbUserName } from "../../trust/rules/db-user";
import { region as anyRegion } from "../../trust/rules/region";
import { serverlessName } from "../../trust/rules/serverless-name";
import { Question } from "./question";

/** The problems of a question as it is typed: of what can be no user's, cluster's or Region's name, every answer is denied. */
export function questionProblems({ user, place, region, account }: Question): Problem[] {
    return [
        ...textProblems("--user", user, oneUser),
        ...("cluster" in place
            ? clusterIdentifierProblems(place.cluster)
            : textProblems("--workgroup", place.workgroup, workgroup)),
        ...(region === undefined ? [] : textProblems("--region", region, oneRegion)),
        ...accountIdProblems("--account", account),
    ];
}

/** Where a trust policy is written, some rules' fix is to leave the users out. */
const oneUser: TextKind = {
    ...dbUserName,
    rules: dbUserName.rules.map((rule) =>
        ["public", "wildcard"].includes(rule.id) ? { ...rule, fix: () => "Ask about one database user." } : rule,
    ),
};

const oneRegion = without(anyRegion, "principal", "wildcard");

/** An id has the shape of a name. */
const workgroup: TextKind = { ...without(serverlessName("workgroup"), "id"), name: "a workgroup's id or name" };

function without(kind: TextKind, ...rules: string[]): TextKind {
    return { ...kind, rules: kind.rules.filter(({ id }) => !rules.includes(id)) };
}

function clusterIdentifierProblems(cluster: string): Problem[] {
    return clusterProblems("--cluster", { clusterIdentifier: cluster }).map(({ message, ...problem }) => ({
        ...problem,
        message: message.replace("--cluster.clusterIdentifier", "--cluster"),
    }));
}
