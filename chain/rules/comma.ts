import { givenText } from "../../problems/given";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";

/** IAM takes a comma in a role's name and path; in SQL it begins the next role of the chain. */
export function commaProblems(path: string, text: unknown): Problem[] {
    if (givenText(text)?.includes(",") !== true) {
        return [];
    }
    const must = "be without a comma, which SQL reads as the beginning of the next role";
    const fix = "Take a role without a comma in its name and path.";
    return [problem({ rule: "chain.comma", path, must, got: show(text), fix })];
}
