import { count } from "../problems/show";
import { assumersOf } from "../explain/assumers";
import { readTrustDocument } from "../trust/evaluation/read-trust-document";
import { assumersTable } from "./assumers-table";
import { assumerRows } from "./explain/labels";
import { named } from "./explain/named-assumer";
import { permissionsText } from "./permissions-text";
import { Plan, PlannedResource } from "./plan";
import { knownAfterUp, secret } from "./placeholders";

const indent = "  ";

/** Of a RedshiftRole: its trust policy, who may assume it, what it may do, and whether it was there already. */
export function redshiftRoleText({ resources, workgroups }: Plan, role: PlannedResource): string[] {
    return [
        "",
        ...trustText(role, workgroups),
        ...permissionsText(resources, role, role.name),
        ...adoptionText(resources, role),
    ];
}

function trustText({ name, outputs }: PlannedResource, workgroups: Plan["workgroups"]): string[] {
    const { trustPolicy, trustPolicySize, trustPolicyQuota } = outputs;
    if (typeof trustPolicy !== "string" || trustPolicy === knownAfterUp || trustPolicy === secret) {
        return [`Trust policy of ${name}: ${String(trustPolicy)}`];
    }
    const size = `${count(Number(trustPolicySize))} of the ${count(Number(trustPolicyQuota))} characters that IAM allows`;
    const assumers = named(assumersOf(readTrustDocument(trustPolicy)), { workgroups });
    return [
        `Trust policy of ${name}, ${size}:`,
        JSON.stringify(JSON.parse(trustPolicy), null, 2),
        "",
        `Who may assume ${name}:`,
        ...assumersTable(
            assumerRows(assumers).map((row) => [indent, row]),
            indent,
        ),
    ];
}

function adoptionText(resources: PlannedResource[], { urn, name }: PlannedResource): string[] {
    const adopted = resources.find(({ type, parent }) => type === "aws:iam/role:Role" && parent === urn)?.importId;
    return adopted === undefined
        ? []
        : ["", `${name} adopts ${adopted}: AWS is not asked what it has; pulumi preview --diff shows what changes.`];
}
