import { flagProblems } from "../../problems/flag-rule";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { Problem } from "../../problems/problem";
import { textProblems } from "../../problems/text-rules";
import { roleArn } from "../../role/role-arn";
import { namespaceProblems } from "../../trust/rules/namespace";
import { connectionProblems, SeenProvider } from "./connection-problems";

/** The problems of an association by itself, of a role that is there already, with a namespace. */
export function namespaceRoleAssociationProblems(args: Record<string, unknown>, provider: SeenProvider): Problem[] {
    const { namespace, roleArn: arn, defaultRole, connection } = args;
    return [
        ...unknownNameProblems("", args, ["namespace", "roleArn", "defaultRole", "connection"]),
        ...namespaceProblems("namespace", namespace),
        ...textProblems("roleArn", arn, roleArn),
        ...flagProblems("defaultRole", defaultRole),
        ...connectionProblems("connection", connection, undefined, provider),
    ];
}
