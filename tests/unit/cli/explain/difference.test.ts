import assert from "node:assert/strict";
import { difference, RoleDifference } from "../../../../cli/explain/difference";
import { deployed, everyone, lambda, preview, read, stackExport, state, step, unknown, user1 } from "./files";

const user2 = user1.replace("/user1", "/user2");

function planned(name: string, assumeRolePolicy: unknown) {
    return step(
        "update",
        state("aws:iam/role:Role", name, { inputs: { name, assumeRolePolicy } }),
        deployed(name, everyone),
    );
}

/** Who gains, loses and keeps each role: "+user1". */
function changes(before: string, after: string): Record<string, string[]> {
    const { roles } = difference(read(before), read(after));
    const signed = ({ gains, loses, keeps }: RoleDifference) => [
        ...gains.map(({ who }) => `+${who}`),
        ...loses.map(({ who }) => `-${who}`),
        ...keeps.map(({ who }) => `=${who}`),
    ];
    return Object.fromEntries(roles.map((role) => [role.name, signed(role)]));
}

function notes(before: string, after: string): string[] {
    return difference(read(before), read(after)).notes;
}

describe("explain --diff", () => {
    it("compares two trust policies", () => {
        assert.deepEqual(changes(user1, user2), { role: ["+user2", "-user1"] });
        assert.deepEqual(changes(user1, user1), { role: ["=user1"] });
    });

    it("compares a policy with the one role of a stack", () => {
        assert.deepEqual(changes(user1, stackExport(deployed("load", user2))), { load: ["+user2", "-user1"] });
    });

    it("takes everybody to gain a new role, and to lose one that goes", () => {
        const [old, later] = [stackExport(deployed("a", user1)), stackExport(deployed("b", user2))];
        assert.deepEqual(changes(old, later), { a: ["-user1"], b: ["+user2"] });
    });

    it("compares a role that Redshift can no longer assume", () => {
        const [old, later] = [stackExport(deployed("a", user1)), stackExport(deployed("a", lambda))];
        assert.deepEqual(changes(old, later), { a: ["+lambda.amazonaws.com", "-user1"] });
    });

    it("says nothing of roles that Redshift can never assume", () => {
        assert.deepEqual(changes(stackExport(), stackExport(deployed("function", lambda))), {});
    });

    it("compares a stack with its preview: what the preview leaves out does not change, and what it deletes goes", () => {
        const old = stackExport(...["changes", "stays", "goes"].map((name) => deployed(name, user1)));
        const goes = deployed("goes", user1);
        const deleted = { op: "delete", urn: goes["urn"], oldState: goes };
        const later = preview([planned("changes", user2), deleted], { same: 1, update: 1, delete: 1 });
        assert.deepEqual(changes(old, later), { changes: ["+user2", "-user1"], goes: ["-user1"] });
        assert.deepEqual(notes(old, later), []);
    });

    it("tells the roles of two components apart, whose resources have one name", () => {
        const child = (component: string, name: string, policy: string) =>
            deployed(name, policy, { urn: `urn:pulumi:dev::project::my:${component}$aws:iam/role:Role::role` });
        const [one, two] = [child("C", "one", user1), child("D", "two", user2)];
        const later = preview([
            step("update", child("D", "two", everyone), two),
            { op: "delete", urn: one["urn"], oldState: one },
        ]);
        assert.deepEqual(changes(stackExport(one, two), later), { one: ["-user1"], two: ["+*"] });
    });

    it("takes only the role that is deleted to go, where a preview leaves out one of the same name", () => {
        const child = (component: string, name: string) =>
            deployed(name, user1, { urn: `urn:pulumi:dev::project::my:${component}$aws:iam/role:Role::role` });
        const [one, two] = [child("C", "one"), child("D", "two")];
        const later = preview([{ op: "delete", urn: one["urn"], oldState: one }], { same: 1, delete: 1 });
        assert.deepEqual(changes(stackExport(one, two), later), { one: ["-user1"] });
    });

    it("does not take a role to be new where the old preview left roles out", () => {
        const [old, later] = [preview([], { same: 1 }), stackExport(deployed("load", user1))];
        assert.deepEqual(changes(old, later), {});
        assert.deepEqual(notes(old, later), [
            "Not compared, since OLD leaves out what does not change (pulumi preview --json --show-sames has all): load.",
        ]);
    });

    it("says which roles it cannot compare, and why", () => {
        const old = stackExport(...["a", "b", "c"].map((name) => deployed(name, user1)));
        const broken = '{"Version":"redshift","Statement":[]}';
        const later = preview([planned("a", "[secret]"), planned("b", unknown), planned("c", broken)]);
        assert.deepEqual(changes(old, later), {});
        assert.deepEqual(notes(old, later), [
            "Not compared, since the trust policy is a secret: a.",
            "Not compared, since the trust policy is known only after pulumi up: b.",
            "Not compared, since the trust policy is none that can be evaluated: c.",
        ]);
    });
});
