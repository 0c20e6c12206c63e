import { EnforcementLevel, StackValidationPolicy } from "@pulumi/policy";
import { ExplainedRole, Finding, findingsOf } from "pulumi-redshift-iam/explain";
import { redshiftRoles } from "../stack/redshift-roles";

/** A policy that tells some of the findings about roles for Redshift. */
export interface FindingPolicy {
    name: string;
    description: string;
    enforcementLevel: EnforcementLevel;
    /** The ids of the findings, as docs/findings.md has them. */
    rules: readonly string[];
    configSchema?: StackValidationPolicy["configSchema"];
    /** What the policy's configuration says of every role. */
    given?: (config: Record<string, unknown>) => Partial<ExplainedRole>;
}

/** Stack validations, since a role's policies and associations are resources of their own. */
export function findingPolicy({ rules, given, ...policy }: FindingPolicy): StackValidationPolicy {
    return {
        ...policy,
        validateStack: (stack, reportViolation) => {
            const config = given?.(stack.getConfig()) ?? {};
            for (const { urn, role } of redshiftRoles(stack.resources)) {
                for (const finding of findingsOf({ ...role, ...config }).filter(isOneOf(rules))) {
                    reportViolation(finding.message, urn);
                }
            }
        },
    };
}

function isOneOf(rules: readonly string[]): (finding: Finding) => boolean {
    return ({ rule }) => rules.includes(rule);
}
