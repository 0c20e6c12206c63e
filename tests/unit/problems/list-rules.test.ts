import assert from "node:assert/strict";
import fc from "fast-check";
import { ListKind, listProblems } from "../../../problems/list-rules";
import { notYetKnown } from "../../../problems/not-yet-known";
import { Problem } from "../../../problems/problem";
import { TextKind, textProblems } from "../../../problems/text-rules";

const list: ListKind = { id: "names", name: "a list of names", example: '"name"', ifEmpty: "Give names." };
const name: TextKind = {
    id: "name",
    name: "a name",
    example: "name",
    sound: /^[a-z]$/,
    rules: [{ id: "upper", broken: (text) => /[A-Z]/.test(text), fix: () => "Write it in lower case." }],
};

function nameProblems(path: string, element: unknown): Problem[] {
    return textProblems(path, element, name);
}

/** Lists of values that a JavaScript program may give, with holes among them. */
const lists = fc
    .array(
        fc.constantFrom<unknown>("a", "b", "2", "A", "", "hole", null, undefined, 1, ["a"], { a: "a" }, notYetKnown),
        {
            minLength: 1,
            maxLength: 6,
        },
    )
    .map((values) => {
        const given = new Array<unknown>(values.length);
        values.forEach((value, index) => {
            if (value !== "hole") {
                given[index] = value;
            }
        });
        return given;
    });

describe("The problems of a list", () => {
    it("are those of its elements, each with the element's path", () => {
        fc.assert(
            fc.property(lists, (given) => {
                const expected: Problem[] = [];
                for (let index = 0; index < given.length; index++) {
                    expected.push(...nameProblems(`names[${index}]`, given[index]));
                }
                assert.deepEqual(listProblems("names", given, list, nameProblems), expected);
            }),
            { numRuns: 2000 },
        );
    });
});
