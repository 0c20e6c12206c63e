/** What a step of the way came to. */
export type Verdict = "ok" | "fails" | "cannot see";

/** The steps, in the order of the way. */
export const stepNames = [
    "warehouse",
    "association",
    "default role",
    "role",
    "trust",
    "chain",
    "permissions boundary",
    "permission",
    "bucket policy",
    "KMS",
    "VPC endpoint",
    "SQL",
] as const;

export type StepName = (typeof stepNames)[number];

/** One step on the way from a database user's SQL to the object in S3. */
export interface Step {
    name: StepName;
    verdict: Verdict;
    /** What was seen, or why nothing was: a sentence, or a few, without the last full stop. */
    says: string;
    /** What to change, where it fails; what to do to see it, where it cannot be seen. */
    fix?: string;
}

export function ok(name: StepName, says: string): Step {
    return { name, verdict: "ok", says };
}

export function fails(name: StepName, says: string, fix: string): Step {
    return { name, verdict: "fails", says, fix };
}

export function cannotSee(name: StepName, says: string, fix?: string): Step {
    return { name, verdict: "cannot see", says, ...(fix !== undefined && { fix }) };
}

/** Of a step about the role, where there is none to look at. */
export function ofUnknownRole(name: StepName): Step {
    return cannotSee(name, "which role it is depends on the default role, which is not known");
}
