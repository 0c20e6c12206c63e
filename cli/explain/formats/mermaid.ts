import { NamedAssumer } from "../named-assumer";
import { RoleDifference } from "../difference";
import { ExplanationOfRole } from "../explain-role";
import { assumerRows } from "../labels";
import { AnsweredQuestion } from "../question";
import { Report } from "../report";
import { Flowchart } from "./flowchart";

/** A flowchart: who, of which cluster or workgroup, may assume which role, and what the role is associated with. */
export function mermaid({ roles, question, difference }: Report): string {
    const chart = new Flowchart();
    if (question !== undefined) {
        drawQuestion(chart, question);
    } else if (difference !== undefined) {
        difference.forEach((one) => {
            drawDifference(chart, one);
        });
    } else {
        roles.forEach((role) => {
            drawRole(chart, role);
        });
    }
    return chart.toString();
}

function drawRole(chart: Flowchart, { name, assumers, associations, findings }: ExplanationOfRole): void {
    const found = findings.length === 0 ? "" : findings.length === 1 ? "1 finding" : `${findings.length} findings`;
    const role = chart.node([`role ${name}`, found]);
    drawAssumers(chart, assumers ?? [], role);
    for (const association of associations ?? []) {
        chart.edge(role, chart.node([`${association.kind} ${association.name}`]), "associated with");
    }
}

function drawAssumers(
    chart: Flowchart,
    assumers: readonly NamedAssumer[],
    role: string,
    change: { label?: string; arrow?: "==>" | "-.->" } = {},
): void {
    for (const { who, warehouse, region, account, only } of assumerRows(assumers)) {
        // Users and clusters are drawn for each role anew: through a common one, users of one role would reach the other.
        const from = chart.node([who.join(", ")], role);
        const label = [change.label ?? "", only].filter(Boolean).join(": ");
        if (warehouse === "") {
            chart.edge(from, role, label, change.arrow);
            continue;
        }
        const place = chart.node([warehouse, region, account], role);
        chart.edge(from, place, label, change.arrow);
        chart.edge(place, role);
    }
}

function drawDifference(chart: Flowchart, { name, gains, loses, keeps }: RoleDifference): void {
    if (gains.length + loses.length > 0) {
        const role = chart.node([`role ${name}`]);
        drawAssumers(chart, gains, role, { label: "gains", arrow: "==>" });
        drawAssumers(chart, loses, role, { label: "loses", arrow: "-.->" });
        drawAssumers(chart, keeps, role);
    }
}

function drawQuestion(chart: Flowchart, question: AnsweredQuestion): void {
    const { user, cluster, workgroup, region, account, allowed } = question;
    const warehouse = cluster === undefined ? `workgroup ${workgroup ?? ""}` : `cluster ${cluster}`;
    const place = chart.node([warehouse, region, account]);
    chart.edge(chart.node([user]), place);
    chart.edge(place, chart.node([`role ${question.role}`]), allowed ? "allowed" : "denied", allowed ? "==>" : "-.->");
}
