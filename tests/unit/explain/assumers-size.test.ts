import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { assumersOf } from "../../../explain/assumers";
import { both, policyOf } from "./assumers-policies";

/** Far more than it takes, on a machine that does other things too; what grows with the patterns' products takes minutes. */
const mostMilliseconds = 3000;

function several(count: number, one: (index: number) => string): string[] {
    return Array.from({ length: count }, (_, index) => one(index));
}

function statement(Effect: string, operator: string, values: string[]): object {
    return { Effect, Principal: both, Condition: { [operator]: { "sts:ExternalId": values } } };
}

const teams = (count: number) =>
    several(count, (team) => `arn:aws:redshift:*:123456789012:dbuser:prod-*/team${team}_*`);

describe("assumersOf, of long policies", () => {
    it("tells each pattern once, and of users with a slash in their names in one row for each kind of warehouse", () => {
        const rows = assumersOf(policyOf(statement("Allow", "StringLike", teams(4))));
        assert.deepEqual(
            rows.map(({ who, cluster, warehouse }) => [who, cluster, warehouse]),
            [
                ...several(4, (team) => `team${team}_*`).map((who) => [who, "prod-*", "cluster"]),
                ["*/*", "*", "cluster"],
                ["*/*", "*", "workgroup"],
            ],
        );
    });

    it("tells that the conditions are too many, where more rows than can be read would tell them apart", () => {
        const names = (letter: string) => several(60, (index) => `*${letter}${index}*`);
        const statements = names("a").map((value) =>
            statement("Allow", "StringLike", [value, `${value}b*`, `${value}c*`]),
        );
        assert.deepEqual(
            assumersOf(policyOf(...statements)).flatMap(({ who, only }) =>
                only.includes("only by conditions of the trust policy that are too many to tell apart") ? [who] : [],
            ),
            ["*", "*"],
        );
        const [row] = assumersOf(
            policyOf(
                statement(
                    "Allow",
                    "StringLike",
                    several(101, (index) => `*${index}x`),
                ),
            ),
        );
        assert.match(row?.only.join() ?? "", /^only where sts:ExternalId meets StringLike \["\*0x", "\*100x", /);
    });

    const long: [what: string, statements: object[]][] = [
        [
            "patterns that are denied by others",
            [
                statement("Allow", "StringLike", teams(45)),
                statement(
                    "Deny",
                    "StringLike",
                    several(20, (one) => `*/tmp${one}_*`),
                ),
            ],
        ],
        [
            "patterns that overlap with others",
            [
                statement(
                    "Allow",
                    "StringLike",
                    several(60, (one) => `*${one}*`),
                ),
                ...several(6, String).map((other) =>
                    statement(
                        "Deny",
                        "StringNotLike",
                        several(40, (one) => `*${other}x${one}*`),
                    ),
                ),
            ],
        ],
        [
            "rows of wildcards",
            [
                statement(
                    "Allow",
                    "StringLike",
                    several(8, (one) => "*a".repeat(240) + String(one)),
                ),
            ],
        ],
        [
            "many statements",
            several(30, (one) => `*a${one}*`).map((value) => statement("Allow", "StringLike", [value])),
        ],
    ];
    for (const [what, statements] of long) {
        it(`takes no time that grows with products, for ${what}`, () => {
            const policy = policyOf(...statements);
            const start = performance.now();
            assert.ok(assumersOf(policy).length <= 500);
            assert.ok(performance.now() - start < mostMilliseconds);
        });
    }
});
