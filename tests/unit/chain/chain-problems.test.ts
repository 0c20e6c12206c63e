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

describe("chainProblems, of a policy for permissions that just fits", () => {
    const first = { arn: "arn:aws:iam::123456789012:role/entry", name: "entry" };
    const last = { arn: "arn:aws:iam::210987654321:role/lake-reader" };

    it("counts the policy by which the role assumes the next one, and none of the last role's", () => {
        const create = { permissions: { copyFromS3: locations(10_200) } };
        const lookedUp = { region: "us-east-1" };
        assert.deepEqual(chainProblems({ roles: [first, { create }] }, lookedUp), []);
        assert.deepEqual(
            chainProblems({ roles: [first, { create }, last] }, lookedUp).map(({ message }) => message),
            [
                "roles[1].create.permissions must give a policy of at most 10,240 characters, all inline policies of the role together, got 10,339 with 139 of inlinePolicies. Give fewer or shorter prefixes, one wider prefix for several, or make a second RedshiftRole for some of the features.",
            ],
        );
    });

    /** Locations whose policy has this length. */
    function locations(length: number): { bucket: string; prefix: string }[] {
        const around =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::bkt"},{"Effect":"Allow","Action":"s3:GetObject","Resource":[]}]}'
                .length;
        const each = '"arn:aws:s3:::bkt/*",'.length;
        const count = 10;
        const text = length - around - count * each + 1;
        return Array.from({ length: count }, (_, index) => {
            const size = Math.floor(text / count) + (index < text % count ? 1 : 0);
            return { bucket: "bkt", prefix: `${index}`.padEnd(size, "x") };
        });
    }
});
