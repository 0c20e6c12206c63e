import { count, show } from "../../problems/show";
import { TrustStatement } from "../../trust/evaluation/trust-document";
import { Association } from "../explained-role";

const mostListed = 3;

/** How messages name a statement: by its place, from 1, and its Sid; an empty one is none. */
export function nameOf({ index, sid }: TrustStatement): string {
    return sid === undefined || sid === "" ? `statement ${index + 1}` : `statement ${index + 1} (${show(sid)})`;
}

/** The offending values, as the policy has them; of many, the first. */
export function listed(values: readonly string[]): string {
    const [shown, more] = [values.slice(0, mostListed).map(show), values.length - mostListed];
    return more > 0 ? `${shown.join(", ")} and ${count(more)} more` : inWords(shown);
}

/** "a", "a and b", "a, b and c". */
export function inWords(words: readonly string[], conjunction = "and"): string {
    return words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1) ?? ""}`;
}

/** "the cluster "c" and the namespace "n"". */
export function associated(associations: readonly Association[]): string {
    return inWords(associations.map(({ kind, name }) => `the ${kind} ${show(name)}`));
}
