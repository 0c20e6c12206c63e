import { permissionsPolicyName } from "../permissions/permissions-problems";
import { count } from "../problems/show";
import { TrustPolicy } from "../trust";
import { Plan, PlannedResource } from "./plan";
import { Project } from "./project";
import { knownAfterUp, secret } from "./readable";
import { Identity } from "./identity";
import { table } from "./table";
import { whatMayBeDone } from "./what-may-be-done";
import { Assumers, whoMayAssume } from "./who-may-assume";

/** The tree of resources, then of every RedshiftRole its trust policy and who may assume it, then the outputs. */
export function previewText(project: Project, plan: Plan, { account, region }: Identity): string {
    const roles = plan.resources.filter(({ type }) => type === "redshift-iam:index:RedshiftRole");
    return [
        `Preview of ${project.folder}, in account ${account} and Region ${region}.`,
        "Both are stand-ins: give others by --account and --region. AWS is asked for nothing.",
        ...(plan.looksUpWorkgroups ? ["So are the ids of workgroups and the names of their namespaces."] : []),
        "",
        ...table([["", "Type", "Name"], ...tree(plan.resources, undefined, "")]),
        ...roles.flatMap((role) => ["", ...roleText(role), ...permissionsText(plan, role)]),
        "",
        ...outputsText(plan.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs ?? {}),
    ].join("\n");
}

function tree(resources: PlannedResource[], parent: string | undefined, indent: string): string[][] {
    const children = resources.filter((resource) => resource.parent === parent);
    return children.flatMap(({ urn, type, name }, index) => {
        const isLast = index === children.length - 1;
        const [branch, below] = parent === undefined ? ["", ""] : isLast ? ["└─ ", "   "] : ["├─ ", "│  "];
        return [["+", `${indent}${branch}${shortType(type)}`, name], ...tree(resources, urn, indent + below)];
    });
}

/** `aws:iam/role:Role` as Pulumi shows it: `aws:iam:Role`. */
function shortType(type: string): string {
    return type.replace(/\/[^:]*/, "");
}

function roleText({ name, outputs }: PlannedResource): string[] {
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
        ...assumersTable(whoMayAssume(policy)),
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

/** What the policy that was written for `permissions` allows. */
function permissionsText({ resources }: Plan, { urn, name }: PlannedResource): string[] {
    const policy = resources.find(
        ({ type, parent, inputs }) =>
            type === "aws:iam/rolePolicy:RolePolicy" && parent === urn && inputs["name"] === permissionsPolicyName,
    )?.inputs["policy"];
    if (typeof policy !== "string") {
        return [];
    }
    const title = `What ${name} may do:`;
    return policy.startsWith("{")
        ? ["", title, ...table([["  Resource", "Actions", ""], ...whatMayBeDone(policy)])]
        : ["", `${title} ${policy}`];
}

function outputsText(outputs: Record<string, unknown>): string[] {
    const lines = Object.entries(outputs).map(
        ([name, value]) => `  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
    return lines.length === 0 ? ["No outputs."] : ["Outputs:", ...lines];
}
