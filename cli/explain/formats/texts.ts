import { count } from "../../../problems/show";
import { ExplanationOfRole } from "../explain-role";
import { Quote } from "../labels";
import { AnsweredQuestion } from "../question";

/** The heads of a table of assumers. */
export const heads = ["Who", "Cluster or workgroup", "Region", "Account", ""] as const;

/** The size of a trust policy against the quota. */
export function sizeText({ trustPolicySize, trustPolicyQuota }: ExplanationOfRole): string {
    return `${count(trustPolicySize)} of the ${count(trustPolicyQuota)} characters that IAM allows`;
}

/** Instead of a table of assumers, where there is none to show. */
export function nobodyText({ assumers }: ExplanationOfRole): string {
    return assumers === null ? "not known, since the trust policy cannot be evaluated" : "nobody";
}

/** The answer to a question, in a sentence. */
export function answerText(question: AnsweredQuestion, quote: Quote = (name) => name): string {
    const { user, cluster, workgroup, region, account, role, allowed } = question;
    const place = cluster === undefined ? `workgroup ${quote(workgroup ?? "")}` : `cluster ${quote(cluster)}`;
    const where = `of ${place}, in ${quote(region)} and account ${quote(account)}`;
    return `database user ${quote(user)} ${where}, ${allowed ? "may" : "may not"} make Redshift assume ${quote(role)}.`;
}

/** What becomes of a report's roles when nobody gains or loses one. */
export const noDifference = "Nobody gains or loses a role.";
