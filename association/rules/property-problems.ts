import { flagProblems } from "../../problems/flag-rule";
import { isRecord } from "../../problems/is-record";
import { notYetKnown } from "../../problems/not-yet-known";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { textProblems } from "../../problems/text-rules";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { roleArn } from "../../role/role-arn";
import { clusterProblems } from "../../trust/rules/cluster";
import { namespaceProblems } from "../../trust/rules/namespace";
import { Properties } from "../association";
import { WarehouseKind } from "../role-list";
import { connectionProblems } from "./connection-problems";

/** The problems of an association's properties. A component has judged its own already; a plugin's users give them themselves. */
export function propertyProblems({ identifier }: WarehouseKind, properties: Properties): Problem[] {
    const { region, roleArn: arn, defaultRole, connection, timeouts } = properties;
    const place = { [identifier]: properties[identifier], ...(region !== undefined && { region }) };
    const placeProblems = identifier === "clusterIdentifier" ? clusterProblems : namespaceProblems;
    return [
        ...placeProblems("", place).map(withoutDot),
        ...textProblems("roleArn", arn, roleArn),
        ...flagProblems("defaultRole", defaultRole),
        ...connectionProblems("connection", connection, undefined, { isExplicit: false }),
        ...(timeouts === undefined ? [] : secondsProblems(timeouts)),
    ];
}

const operations = ["create", "update", "delete"];

function secondsProblems(timeouts: unknown): Problem[] {
    if (timeouts === notYetKnown) {
        return [];
    }
    if (!isRecord(timeouts)) {
        const fix = "Write { create: 1200 }.";
        return [problem({ rule: "timeouts.type", path: "timeouts", must: "be timeouts", got: show(timeouts), fix })];
    }
    return [
        ...unknownNameProblems("timeouts", timeouts, operations),
        ...operations
            .filter(
                (name) => timeouts[name] !== undefined && timeouts[name] !== notYetKnown && !isSeconds(timeouts[name]),
            )
            .map((name) =>
                problem({
                    rule: "timeouts.seconds",
                    path: `timeouts.${name}`,
                    must: "be a number of seconds",
                    got: show(timeouts[name]),
                    fix: "Write one such as 1200, for 20 minutes.",
                }),
            ),
    ];
}

function isSeconds(value: unknown): boolean {
    return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

/** A cluster's own properties are those of the association: there is nothing before their dot. */
function withoutDot({ rule, path, message }: Problem): Problem {
    return { rule, path: path.replace(/^\./, ""), message: message.replace(/^\./, "") };
}
