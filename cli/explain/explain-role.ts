import { assumersOf } from "../../explain/assumers";
import { Association } from "../../explain/explained-role";
import { Finding } from "../../explain/finding";
import { findingsOf } from "../../explain/findings";
import { leastQuota } from "../../trust/rules/quota";
import { named, NamedAssumer } from "./named-assumer";
import { Source, SourceRole } from "./sources/source";

/** Who may assume a role, as `--format json` prints it; what is null is not known. */
export interface ExplanationOfRole {
    name: string;
    arn: string | null;
    trustPolicySize: number;
    trustPolicyQuota: number;
    associations: readonly Association[] | null;
    /** Null where the trust policy is none that can be evaluated, which is among the findings. */
    assumers: NamedAssumer[] | null;
    findings: Finding[];
}

export function explainRole({ policy, ...role }: SourceRole, source: Source): ExplanationOfRole {
    return {
        name: role.name,
        arn: role.arn ?? null,
        trustPolicySize: sizeOf(role.trustPolicy),
        trustPolicyQuota: role.trustPolicyQuota ?? leastQuota,
        associations: role.associations ?? null,
        assumers: policy === undefined ? null : named(assumersOf(policy), source),
        findings: findingsOf(role),
    };
}

/** Compact JSON is what counts for certain: AWS does not say that white space is free in a trust policy. */
function sizeOf(trustPolicy: string): number {
    try {
        return JSON.stringify(JSON.parse(trustPolicy)).length;
    } catch {
        return trustPolicy.length;
    }
}
