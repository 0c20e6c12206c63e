import { flagProblems } from "../../problems/flag-rule";
import { Problem } from "../../problems/problem";
import { textProblems } from "../../problems/text-rules";
import { roleArn } from "../../role/role-arn";
import { clusterProblems } from "../../trust/rules/cluster";
import { namespaceProblems } from "../../trust/rules/namespace";
import { Properties } from "../association";
import { WarehouseKind } from "../role-list";
import { connectionProblems } from "./connection-problems";

/** The problems of an association's properties. A component has judged its own already; a plugin's users give them themselves. */
export function propertyProblems({ identifier }: WarehouseKind, properties: Properties): Problem[] {
    const { region, roleArn: arn, defaultRole, connection } = properties;
    const place = { [identifier]: properties[identifier], ...(region !== undefined && { region }) };
    const placeProblems = identifier === "clusterIdentifier" ? clusterProblems : namespaceProblems;
    return [
        ...placeProblems("", place).map(withoutDot),
        ...textProblems("roleArn", arn, roleArn),
        ...flagProblems("defaultRole", defaultRole),
        ...connectionProblems("connection", connection, undefined, { isExplicit: false }),
    ];
}

/** A cluster's own properties are those of the association: there is nothing before their dot. */
function withoutDot({ rule, path, message }: Problem): Problem {
    return { rule, path: path.replace(/^\./, ""), message: message.replace(/^\./, "") };
}
