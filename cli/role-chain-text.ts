import { permissionsText } from "./permissions-text";
import { Plan, PlannedResource } from "./plan";

/** Of each role that a RoleChain makes: who may assume it, and what it may do. */
export function roleChainText({ resources }: Plan, chain: PlannedResource): string[] {
    const made = resources.filter(({ type, parent }) => type === "aws:iam/role:Role" && parent === chain.urn);
    return made.flatMap(({ name: resourceName, inputs }) => {
        const name = resourceName.replace(/-role$/, "");
        return [
            "",
            `Who may assume ${name}: only ${trustedRole(inputs["assumeRolePolicy"])}`,
            ...permissionsText(resources, chain, name),
        ];
    });
}

/** The one role that the trust policy of a chain's role names; its ARN is unknown where it is yet to be made. */
function trustedRole(trustPolicy: unknown): string {
    if (typeof trustPolicy !== "string" || !trustPolicy.startsWith("{")) {
        return "the role before it in the chain";
    }
    const { Statement } = JSON.parse(trustPolicy) as { Statement: [{ Principal: { AWS: string } }] };
    return Statement[0].Principal.AWS;
}
