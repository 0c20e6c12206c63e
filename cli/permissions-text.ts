import { permissionsPolicyName } from "../permissions/permissions-problems";
import { PlannedResource } from "./plan";
import { table } from "./table";
import { whatMayBeDone } from "./what-may-be-done";

/** What the policy that was written for a role's `permissions` allows; the component that wrote it is its parent. */
export function permissionsText(resources: PlannedResource[], parent: PlannedResource, role: string): string[] {
    const policy = resources.find(
        (resource) =>
            resource.type === "aws:iam/rolePolicy:RolePolicy" &&
            resource.parent === parent.urn &&
            resource.name === `${role}-${permissionsPolicyName}`,
    )?.inputs["policy"];
    if (typeof policy !== "string") {
        return [];
    }
    const title = `What ${role} may do:`;
    return policy.startsWith("{")
        ? ["", title, ...table([["  Resource", "Actions", ""], ...whatMayBeDone(policy)])]
        : ["", `${title} ${policy}`];
}
