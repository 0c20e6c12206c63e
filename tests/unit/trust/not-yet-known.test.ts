import assert from "node:assert/strict";
import { notYetKnown } from "../../../problems/not-yet-known";
import { TrustPolicyArgs } from "../../../trust";
import { trustProblems } from "../../../trust/trust-problems";
import { trustWarnings } from "../../../trust/trust-warnings";
import { casesIn } from "../../cases";

/** The value once for each of its parts, however deep, with that part not there yet. */
function withoutAPart(value: unknown): unknown[] {
    if (typeof value !== "object" || value === null) {
        return [notYetKnown];
    }
    const entries = Object.entries(value);
    const partly = entries.flatMap(([name, part]) =>
        withoutAPart(part).map((less) => {
            const parts = Object.fromEntries([...entries, [name, less]]) as Record<string, unknown>;
            return Array.isArray(value) ? Object.values(parts) : parts;
        }),
    );
    return [notYetKnown, ...partly];
}

function messagesOf(args: Record<string, unknown>): string[] {
    return trustProblems(args as TrustPolicyArgs).map(({ message }) => message);
}

describe("What is not there yet", () => {
    for (const { file, cases } of casesIn("trust")) {
        for (const { says, args } of cases.filter(({ policy }) => policy !== undefined)) {
            it(`is no problem in ${file}, whatever part it is: ${says}`, () => {
                for (const partly of Object.entries(args).flatMap(([name, value]) =>
                    withoutAPart(value).map((less) => ({ ...args, [name]: less })),
                )) {
                    assert.deepEqual(messagesOf(partly), []);
                    assert.doesNotThrow(() => trustWarnings(partly));
                }
            });
        }
    }

    const account = { accountId: "123456789012", region: "us-east-1" };
    const told = (path: string, got: string) => [
        `${path} must be among the ${path}s of grants, got ${got}. Add a grant for it: nobody on it could use the role otherwise.`,
    ];

    it("hides no cluster that grants are not for, if it is but their users or Regions", () => {
        const associated = { clusterIdentifier: "my-cluster" };
        const granted = { clusterIdentifier: "other" };
        for (const grant of [
            { cluster: granted, dbUsers: notYetKnown },
            { cluster: { ...granted, region: notYetKnown }, dbUsers: ["user1"] },
        ]) {
            assert.deepEqual(
                messagesOf({ cluster: associated, grants: [grant], ...account }),
                told("cluster", '{"clusterIdentifier":"my-cluster"}'),
            );
        }
    });

    it("hides no workgroup that grants are not for, if it is but their users, ids or Regions", () => {
        const associated = { workgroupName: "my-workgroup" };
        const granted = { workgroupName: "other" };
        for (const grant of [
            { workgroup: granted, dbUsers: notYetKnown },
            { workgroup: { ...granted, workgroupId: notYetKnown }, dbUsers: ["user1"] },
            { workgroup: { ...granted, region: notYetKnown }, dbUsers: ["user1"] },
        ]) {
            const problems = messagesOf({ workgroup: associated, grants: [grant], ...account });
            assert.deepEqual(
                problems.filter((message) => message.startsWith("workgroup ")),
                told("workgroup", '{"workgroupName":"my-workgroup"}'),
            );
        }
    });

    it("may be the cluster or the workgroup that grants must be for", () => {
        for (const grant of [
            notYetKnown,
            { cluster: notYetKnown, dbUsers: ["user1"] },
            { workgroup: notYetKnown, dbUsers: ["user1"] },
            { cluster: { clusterIdentifier: notYetKnown }, dbUsers: ["user1"] },
        ]) {
            const cluster = { clusterIdentifier: "my-cluster" };
            assert.deepEqual(messagesOf({ cluster, grants: [grant], ...account }), []);
        }
        const workgroupId = "1234abcd-12ab-34cd-56ef-1234567890ab";
        const grant = { workgroup: { workgroupName: notYetKnown, workgroupId }, dbUsers: ["user1"] };
        assert.deepEqual(messagesOf({ workgroup: { workgroupName: "my-workgroup" }, grants: [grant], ...account }), []);
    });
});
