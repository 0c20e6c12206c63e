import assert from "node:assert/strict";
import { chainProblems } from "../../../chain/chain-problems";
import { casesIn } from "../../cases";

for (const { file, cases } of casesIn("chain")) {
    describe(`chainProblems, tests/cases/chain/${file}`, () => {
        for (const { says, args, problems = [] } of cases) {
            it(says, () => {
                const found = chainProblems(args);
                assert.deepEqual(
                    found.map(({ rule, message }) => ({ rule, message })),
                    problems,
                );
                assert.ok(found.every(({ path, message }) => message.startsWith(`${path} must `)));
            });
        }
    });
}
