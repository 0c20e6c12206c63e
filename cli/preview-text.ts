import { Identity } from "./identity";
import { Plan, PlannedResource } from "./plan";
import { Project } from "./project";
import { redshiftRoleText } from "./redshift-role-text";
import { roleChainText } from "./role-chain-text";
import { treeText } from "./tree";

/** What there is to say of a component of this package, by its type. */
const textsOf: Record<string, (plan: Plan, component: PlannedResource) => string[]> = {
    "redshift-iam:index:RedshiftRole": redshiftRoleText,
    "redshift-iam:index:RoleChain": roleChainText,
};

/** The tree of resources, then of every role who may assume it and what it may do, then the outputs. */
export function previewText(project: Project, plan: Plan, { account, region }: Identity): string {
    return [
        `Preview of ${project.folder}, in account ${account} and Region ${region}.`,
        "Both are stand-ins: give others by --account and --region. AWS is asked for nothing.",
        ...(plan.workgroups.size > 0 ? ["So are the ids of workgroups and the names of their namespaces."] : []),
        "",
        ...treeText(plan.resources),
        ...plan.resources.flatMap((resource) => textsOf[resource.type]?.(plan, resource) ?? []),
        "",
        ...outputsText(plan.resources.find(({ type }) => type === "pulumi:pulumi:Stack")?.outputs ?? {}),
    ].join("\n");
}

function outputsText(outputs: Record<string, unknown>): string[] {
    const lines = Object.entries(outputs).map(
        ([name, value]) => `  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`,
    );
    return lines.length === 0 ? ["No outputs."] : ["Outputs:", ...lines];
}
