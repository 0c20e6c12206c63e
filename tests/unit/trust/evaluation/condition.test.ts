import assert from "node:assert/strict";
import { holdsFor, judges } from "./operator-cases";

/** A value that each operator takes; those that ask for no match are true of a key that is missing. */
const operators: readonly [name: string, value: string, negated: boolean][] = [
    ["StringEquals", "a", false],
    ["StringNotEquals", "a", true],
    ["StringEqualsIgnoreCase", "a", false],
    ["StringNotEqualsIgnoreCase", "a", true],
    ["StringLike", "a", false],
    ["StringNotLike", "a", true],
    ["NumericEquals", "1", false],
    ["NumericNotEquals", "1", true],
    ["NumericLessThan", "1", false],
    ["NumericLessThanEquals", "1", false],
    ["NumericGreaterThan", "1", false],
    ["NumericGreaterThanEquals", "1", false],
    ["DateEquals", "2026-01-01", false],
    ["DateNotEquals", "2026-01-01", true],
    ["DateLessThan", "2026-01-01", false],
    ["DateLessThanEquals", "2026-01-01", false],
    ["DateGreaterThan", "2026-01-01", false],
    ["DateGreaterThanEquals", "2026-01-01", false],
    ["Bool", "true", false],
    ["BinaryEquals", "QQ==", false],
    ["IpAddress", "203.0.113.0/24", false],
    ["NotIpAddress", "203.0.113.0/24", true],
    ["ArnEquals", "arn:aws:sns:*:*:*", false],
    ["ArnLike", "arn:aws:sns:*:*:*", false],
    ["ArnNotEquals", "arn:aws:sns:*:*:*", true],
    ["ArnNotLike", "arn:aws:sns:*:*:*", true],
];

describe("a key that the call does not have", () => {
    for (const [name, value, negated] of operators) {
        it(`${negated ? "meets" : "does not meet"} ${name}`, () => {
            assert.equal(holdsFor(name, value, undefined), negated);
        });
        it(`meets ${name}IfExists and ForAllValues:${name}, and not ForAnyValue:${name}`, () => {
            assert.ok(holdsFor(`${name}IfExists`, value, undefined));
            assert.ok(holdsFor(`ForAllValues:${name}`, value, undefined));
            assert.ok(!holdsFor(`ForAnyValue:${name}`, value, undefined));
            assert.ok(holdsFor(`ForAllValues:${name}IfExists`, value, undefined));
            assert.ok(holdsFor(`ForAnyValue:${name}IfExists`, value, undefined));
        });
    }
});

// The attributes of AWS's examples of set operators.
const attributes = ["PostDateTime", "Message", "Tags"];

judges("ForAllValues:StringLike", [
    ["values that are all asked", attributes, ["PostDateTime", "Message"], true],
    ["values of which one is not asked", attributes, ["PostDateTime", "UserName"], false],
    ["one value that is asked", attributes, "Tags", true],
    ["one value that is not", attributes, "UserName", false],
    ["an empty text, which is an empty set", attributes, "", true],
    ["no values", attributes, [], true],
]);

judges("ForAnyValue:StringLike", [
    ["values of which one is asked", ["ID", "PostDateTime"], ["UserName", "Message", "PostDateTime"], true],
    ["values none of which is asked", ["ID", "PostDateTime"], ["UserName"], false],
    ["an empty text, which is an empty set", ["*"], "", false],
    ["no values", ["*"], [], false],
]);

judges("ForAllValues:StringNotEquals", [
    ["values none of which is excluded", ["ID"], ["Message", "Tags"], true],
    ["values of which one is excluded", ["ID"], ["Message", "ID"], false],
]);

judges("ForAnyValue:StringNotEquals", [
    ["values of which one is not excluded", ["ID"], ["Message", "ID"], true],
    ["values that are all excluded", ["ID", "Message"], ["Message", "ID"], false],
]);

judges("StringEqualsIfExists", [
    ["the value that is asked", "a", "a", true],
    ["another value", "a", "b", false],
]);

describe("several values of the call, without the set operator that AWS asks for", () => {
    for (const [name, value, negated] of operators.slice(0, 6)) {
        it(`do not meet ${name}, of which AWS says nothing`, () => {
            assert.ok(!holdsFor(name, negated ? "x" : value, [value, "b"]));
        });
    }

    it("are like one value where there is but one", () => {
        assert.ok(holdsFor("StringEquals", "a", ["a"]));
    });
});
