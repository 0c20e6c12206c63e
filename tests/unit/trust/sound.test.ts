import assert from "node:assert/strict";
import fc from "fast-check";
import { TextKind, textProblems } from "../../../problems/text-rules";
import { accountIdText } from "../../../trust/rules/account-id";
import { clusterIdentifier } from "../../../trust/rules/cluster";
import { dbUserName } from "../../../trust/rules/db-user";
import { region } from "../../../trust/rules/region";

/** Pieces that texts of any kind are made of, right and wrong, and characters that Unicode folds to ASCII. */
const piece = fc.constantFrom(
    ..."aA0zZ9-_+=,.@:*?/ \n\u017f\u212a".split(""),
    ...[
        "arn:",
        "ARN:",
        "public",
        "PUBLIC",
        "us-east-1",
        "us-gov-west-1",
        "cn-",
        "amazonaws",
        "123456789012",
        "é",
        "😀",
    ],
);
const texts = fc.oneof(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("")),
    fc.stringMatching(/^\d{11,13}$/),
    fc.stringMatching(/^[a-z]{1,5}(-[a-z]{1,9}){1,3}-\d{1,3}$/),
    fc.stringMatching(/^[a-z]{2,4}(-(amazonaws|[a-z]{1,3})){1,2}-\d{1,2}$/),
    fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,3}$/),
    fc.integer({ min: 1, max: 130 }).map((length) => "a".repeat(length)),
);

describe("A text that is sound", () => {
    for (const kind of [accountIdText, clusterIdentifier, dbUserName, region]) {
        const { sound, ...others } = kind;
        const asked: TextKind = others;

        it(`breaks no rule of ${kind.name}, and one that is not breaks one`, () => {
            fc.assert(
                fc.property(texts, (text) => {
                    assert.equal(sound?.test(text), textProblems("path", text, asked).length === 0);
                }),
                { numRuns: 20_000 },
            );
        });
    }
});
