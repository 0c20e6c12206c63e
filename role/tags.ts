import { notYetKnown } from "../problems/not-yet-known";
import { isRecord } from "../problems/is-record";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";

const mostTags = 50;

/** The problems of a role's tags, by IAM's limits. */
export function tagsProblems(tags: unknown): Problem[] {
    if (tags === undefined || tags === notYetKnown) {
        return [];
    }
    if (!isRecord(tags)) {
        const fix = 'Write { team: "data-platform" }.';
        return [problem({ rule: "tags.type", path: "tags", must: "be a map of text", got: show(tags), fix })];
    }
    const entries = Object.entries(tags).filter(([, value]) => value !== undefined);
    return [...tagCountProblems(entries.length), ...entries.flatMap(([key, value]) => tagProblems(key, value))];
}

function tagCountProblems(tags: number): Problem[] {
    if (tags <= mostTags) {
        return [];
    }
    const fix = `Leave out ${tags - mostTags}; the provider's default tags count too.`;
    return [problem({ rule: "tags.count", path: "tags", must: `be at most ${mostTags} tags`, got: String(tags), fix })];
}

function tagProblems(key: string, value: unknown): Problem[] {
    const at = pathOf("tags", key);
    const wrongKey = tagKeyProblem(key);
    if (wrongKey !== undefined) {
        return [problem({ ...wrongKey, path: at, got: show(key) })];
    }
    if (value === notYetKnown || (typeof value === "string" && value.length <= 256 && tagText.test(value))) {
        return [];
    }
    const must = "be text of at most 256 letters, digits, spaces and _ . : / = + - @";
    const fix =
        typeof value === "number" || typeof value === "boolean"
            ? `Write ${show(String(value))}.`
            : "Shorten or reword it.";
    return [problem({ rule: "tags.value", path: at, must, got: show(value), fix })];
}

const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

function tagKeyProblem(key: string): { rule: string; must: string; fix: string } | undefined {
    if (/^aws:/i.test(key)) {
        const must = 'have a key that does not begin with "aws:", which AWS keeps to itself';
        return { rule: "tags.aws", must, fix: `Write ${show(key.slice(4) || "team")}.` };
    }
    if (key.length < 1 || key.length > 128 || !tagText.test(key)) {
        const must = "have a key of 1 to 128 letters, digits, spaces and _ . : / = + - @";
        return { rule: "tags.key", must, fix: "Shorten or reword it." };
    }
    return undefined;
}
