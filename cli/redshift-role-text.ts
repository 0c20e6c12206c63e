import { count } from "../problems/show";
import { TrustPolicy } from "../trust";
import { permissionsText } from "./permissions-text";
import { Plan, PlannedResource } from "./plan";
import { knownAfterUp, secret } from "./readable";
import { table } from "./table";
import { Assumers, whoMayAssume } from "./who-may-assume";

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
    const policy = JSON.parse(trustPolicy) as TrustPolicy;
    const size = `${count(Number(trustPolicySize))} of the ${count(Number(trustPolicyQuota))} characters that IAM allows`;
    return [
        `Trust policy of ${name}, ${size}:`,
        JSON.stringify(policy, null, 2),
        "",
        `Who may assume ${name}:`,
        ...assumersTable(whoMayAssume(policy, workgroups)),
    ];
}

function assumersTable(assumers: Assumers[]): string[] {
    const isServerless = assumers.some(({ cluster }) => /^workgroup |namespace/.test(cluster));
    return table([
        ["  Database users", isServerless ? "Cluster or workgroup" : "Cluster", "Region", ""],
        ...assumers.map(({ dbUsers, cluster, region, only }) => [
            `  ${dbUsers.join(", ")}`,
            cluster,
            region,
            only.join(", "),
        ]),
    ]);
}

function adoptionText(resources: PlannedResource[], { urn, name }: PlannedResource): string[] {
    const adopted = resources.find(({ type, parent }) => type === "aws:iam/role:Role" && parent === urn)?.importId;
    return adopted === undefined
        ? []
        : ["", `${name} adopts ${adopted}: AWS is not asked what it has; pulumi preview --diff shows what changes.`];
}
