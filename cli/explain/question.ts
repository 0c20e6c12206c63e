import { mayAssume } from "../../explain/question";
import { serverlessCluster } from "../../trust/arn";
import { readTrustDocument } from "../../trust/evaluation/read-trust-document";
import { accountOf, regionOf, workgroupIdOf } from "./defaults";
import { Source, SourceRole } from "./sources/source";

/** One question, as it is typed. */
export interface Question {
    user: string;
    /** Where the user is: on a cluster, by its identifier, or in a workgroup, by its id or name. */
    place: { cluster: string } | { workgroup: string };
    region: string | undefined;
    account: string | undefined;
}

/** The question with all that was left out, and its answer, as `--format json` prints it. */
export interface AnsweredQuestion {
    role: string;
    user: string;
    cluster?: string;
    workgroup?: string;
    region: string;
    account: string;
    allowed: boolean;
    /** Statement by statement. */
    reasons: string[];
}

/** Answers whether a database user may make Redshift assume a role. `now` is for conditions on the time. */
export function answer(
    { user, place, ...question }: Question,
    role: SourceRole,
    source: Source,
    now: Date,
): AnsweredQuestion {
    // Where the policy is none that can be evaluated, this says why.
    const policy = role.policy ?? readTrustDocument(role.trustPolicy);
    const region = question.region ?? regionOf(policy);
    const account = question.account ?? accountOf(role, policy);
    const cluster =
        "cluster" in place ? place.cluster : serverlessCluster(account, workgroupIdOf(place.workgroup, source));
    const { allowed, reasons } = mayAssume(policy, { dbUser: user, cluster, region, accountId: account }, now);
    return { role: role.name, user, ...place, region, account, allowed, reasons };
}
