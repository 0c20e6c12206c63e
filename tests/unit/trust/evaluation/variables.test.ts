import assert from "node:assert/strict";
import { contextOf } from "../../../../trust/evaluation/context";
import { withVariables } from "../../../../trust/evaluation/variables";
import { holdsFor } from "./operator-cases";

const context = contextOf({
    "aws:username": "bob",
    "aws:PrincipalTag/Cost Center": "1:2",
    "aws:TagKeys": ["etl"],
    "aws:PrincipalServiceNamesList": ["redshift.amazonaws.com", "redshift.us-east-1.amazonaws.com"],
});

/** The value with its variables replaced, as text. */
const cases: readonly [what: string, value: string, text: string | undefined][] = [
    ["text without variables", "home/*", "home/*"],
    ["a key", "home/${aws:username}/x", "home/bob/x"],
    ["a key in another case", "${AWS:UserName}", "bob"],
    ["a tag with a space", "${aws:PrincipalTag/cost center}", "1:2"],
    ["two keys", "${aws:username}-${aws:username}", "bob-bob"],
    ["a key that is missing", "home/${aws:userid}", undefined],
    ["a key that is missing, with a default", "home/${aws:userid, 'anonymous'}", "home/anonymous"],
    ["a key that is there, with a default", "home/${aws:username, 'anonymous'}", "home/bob"],
    ["an empty default", "home/${aws:userid, ''}", "home/"],
    ["a key of several values, which is none", "${aws:PrincipalServiceNamesList}", undefined],
    ["a key of several values that has one", "${aws:TagKeys}", undefined],
    ["a key of several values, with a default", "${aws:PrincipalServiceNamesList, 'x'}", "x"],
    ["the special characters", "${*}${?}${$}{aws:username}", "*?${aws:username}"],
    ["a brace that is not closed", "${aws:username", "${aws:username"],
    ["nothing in the braces", "${}", "${}"],
];

describe("policy variables", () => {
    for (const [what, value, text] of cases) {
        it(`are replaced in ${what}`, () => {
            assert.equal(withVariables(value, context)?.text, text);
        });
    }

    it("are text as they are written in the version 2008-10-17", () => {
        assert.ok(holdsFor("StringEquals", "${aws:PrincipalTag/team}", "${aws:PrincipalTag/team}", "2008-10-17"));
        assert.ok(!holdsFor("StringEquals", "${aws:PrincipalTag/team}", "blue*", "2008-10-17"));
        assert.ok(!holdsFor("StringEquals", "${aws:PrincipalTag/team}", "${aws:PrincipalTag/team}", "2012-10-17"));
    });
});
