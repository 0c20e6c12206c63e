import assert from "node:assert/strict";
import { trustPolicy, TrustPolicyError } from "../../../trust";
import { trustWarnings } from "../../../trust/trust-warnings";
import { Case, casesIn, errorText } from "../../cases";

for (const { file, cases } of casesIn("trust")) {
    describe(`trustPolicy, tests/cases/trust/${file}`, () => {
        for (const one of cases) {
            it(one.says, () => {
                judgePolicy(one);
            });
        }
    });
}

function judgePolicy({ args, policy, problems, warnings = [] }: Case): void {
    if (problems === undefined) {
        assert.equal(JSON.stringify(trustPolicy(args)), JSON.stringify(policy));
        assert.deepEqual(
            trustWarnings(args).map(({ message }) => message),
            warnings,
        );
        return;
    }
    assert.throws(
        () => trustPolicy(args),
        (error) => {
            assert.ok(error instanceof TrustPolicyError);
            assert.equal(error.message, errorText("The trust policy", problems));
            assert.deepEqual(
                error.problems.map(({ rule, message }) => ({ rule, message })),
                problems,
            );
            assert.ok(error.problems.every(({ path, message }) => message.startsWith(`${path} must `)));
            return true;
        },
    );
}
