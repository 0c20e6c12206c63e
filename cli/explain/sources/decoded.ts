import { show } from "../../../problems/show";

/** A policy's text: IAM's API has it URL-encoded. `path`: what to call it in an error. */
export function decoded(path: string, text: string): string {
    if (!/^\s*%7B/i.test(text)) {
        return text;
    }
    try {
        return decodeURIComponent(text);
    } catch {
        throw new Error(
            `${path} must be URL-encoded to its end, got ${show(text)}. Take it again, whole: aws iam get-role --role-name NAME.`,
        );
    }
}
