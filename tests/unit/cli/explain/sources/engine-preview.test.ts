import assert from "node:assert/strict";
import {
    arn,
    associations,
    deployed,
    everyone,
    preview,
    read,
    State,
    state,
    step,
    unknown,
    urn,
    user1,
} from "../files";

const roleUrn = (name: string) => urn("aws:iam/role:Role", name);

/** A role that will be made. */
function planned(name: string, assumeRolePolicy: unknown = everyone): State {
    return step("create", state("aws:iam/role:Role", name, { inputs: { name: `${name}-1234567`, assumeRolePolicy } }));
}

function associated(roleArn: unknown, roles: string[], clusterIdentifier: unknown = "c"): State {
    return step(
        "create",
        state("pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation", "association", {
            inputs: { clusterIdentifier, roleArn },
            propertyDependencies: { clusterIdentifier: [], roleArn: roles.map(roleUrn) },
        }),
    );
}

describe("explain reads a preview of the engine", () => {
    it("takes a role as it will be, with the ARN that it has", () => {
        const { roles } = read(
            preview([
                step(
                    "update",
                    state("aws:iam/role:Role", "load", { inputs: { name: "load", assumeRolePolicy: user1 } }),
                    deployed("load", everyone),
                ),
            ]),
        );
        assert.deepEqual(
            roles.map((role) => [role.name, role.arn, role.trustPolicy]),
            [["load", arn("load"), user1]],
        );
    });

    it("takes what the program wrote, where AWS has something else", () => {
        const role = deployed("load", everyone, { inputs: { name: "load", assumeRolePolicy: user1 } });
        assert.equal(read(preview([step("same", role, role)])).roles[0]?.trustPolicy, user1);
    });

    it("gives a role that is replaced no ARN, for it will have another", () => {
        const replaced = state("aws:iam/role:Role", "load", {
            inputs: { name: "load", assumeRolePolicy: everyone },
            outputs: { name: "load", assumeRolePolicy: everyone, arn: unknown },
        });
        for (const later of [replaced, { ...replaced, outputs: undefined }]) {
            const { roles } = read(preview([step("replace", later, deployed("load", everyone))]));
            assert.deepEqual(
                roles.map((role) => [role.name, role.arn]),
                [["load", undefined]],
            );
        }
    });

    it("leaves out what will be deleted, and says so", () => {
        const gone = deployed("gone", everyone);
        const { roles, deleted } = read(preview([{ op: "delete", urn: gone["urn"], oldState: gone }]));
        assert.deepEqual([roles, [...deleted]], [[], [roleUrn("gone")]]);
    });

    it("takes the new one of a role that is deleted for its replacement", () => {
        const [old, later] = [deployed("load", everyone), planned("load", user1)];
        const { roles, deleted } = read(
            preview([
                { op: "delete-replaced", urn: old["urn"], oldState: old },
                { ...later, op: "create-replacement" },
            ]),
        );
        assert.deepEqual([roles[0]?.trustPolicy, [...deleted]], [user1, []]);
    });

    for (const [value, why] of [
        [unknown, "unknown"],
        ["[secret]", "secret"],
    ] as const) {
        it(`says that a trust policy is ${why}`, () => {
            const { hidden } = read(preview([planned("load", value)]));
            assert.deepEqual(hidden, [{ name: "load-1234567", id: roleUrn("load"), resource: "load", why }]);
        });
    }

    it("finds a role that has no ARN yet by what its association is made from", () => {
        // Of other resources too: an association waits for the role's policies.
        assert.deepEqual(associations(preview([planned("a"), planned("b"), associated(unknown, ["a", "elsewhere"])])), {
            "a-1234567": ["cluster c"],
            "b-1234567": [],
        });
    });

    it("finds the roles of a list that names one and is made from another", () => {
        const list = state("aws:redshift/clusterIamRoles:ClusterIamRoles", "list", {
            inputs: { clusterIdentifier: "c", iamRoleArns: [arn("typed"), unknown] },
            propertyDependencies: { iamRoleArns: [roleUrn("a")] },
        });
        const typed = deployed("typed", everyone);
        assert.deepEqual(associations(preview([step("same", typed, typed), planned("a"), step("create", list)])), {
            typed: ["cluster c"],
            "a-1234567": ["cluster c"],
        });
    });

    it("tells of no associations where one is made from several roles, or has no name yet", () => {
        const nothing = { "a-1234567": undefined, "b-1234567": undefined };
        assert.deepEqual(associations(preview([planned("a"), planned("b"), associated(unknown, ["a", "b"])])), nothing);
        assert.deepEqual(
            associations(preview([planned("a"), planned("b"), associated(unknown, ["a"], unknown)])),
            nothing,
        );
    });

    for (const iamRoleArns of [[unknown, unknown], unknown, "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", "[secret]"]) {
        it(`finds all roles that a list is made from, when it is ${JSON.stringify(iamRoleArns)}`, () => {
            const list = state("aws:redshift/clusterIamRoles:ClusterIamRoles", "list", {
                inputs: { clusterIdentifier: "c", iamRoleArns },
                propertyDependencies: { iamRoleArns: ["a", "b"].map(roleUrn) },
            });
            const steps = [planned("a"), planned("b"), planned("other"), step("create", list)];
            assert.deepEqual(associations(preview(steps)), {
                "a-1234567": ["cluster c"],
                "b-1234567": ["cluster c"],
                "other-1234567": [],
            });
        });
    }

    it("tells of no associations where resources that do not change are left out, for they may be such", () => {
        const stack = step("same", state("pulumi:pulumi:Stack", "project-dev"));
        const text = preview([stack, planned("a")], { same: 4, create: 1 });
        assert.deepEqual(associations(text), { "a-1234567": undefined });
        assert.equal(read(text).leftOut, 3);
        assert.equal(read(preview([stack, planned("a")], { same: 1, create: 1 })).leftOut, 0);
    });

    it("does not know what a role that is only read is associated with", () => {
        const old = deployed("load", everyone, { external: true });
        // The engine prints a read's outputs as they were.
        const text = preview([step("read", { ...old, inputs: {}, outputs: undefined }, old)]);
        assert.deepEqual(associations(text), { load: undefined });
        assert.equal(read(text).roles[0]?.arn, arn("load"));
    });

    for (const steps of [[], undefined]) {
        it(`refuses one that failed, which has not come to every resource, with ${JSON.stringify(steps)} steps`, () => {
            const diagnostics = [
                { message: "a warning", severity: "warning" },
                { message: "error: no such bucket\n    at program (index.ts:1:1)\n", severity: "error" },
            ];
            assert.throws(() => read(JSON.stringify({ steps, diagnostics, duration: 1 })), {
                message:
                    'FILE must be a preview that came to its end, got one that failed: "error: no such bucket". Mend that, and run pulumi preview --json --show-sames again.',
            });
        });
    }

    it("reads one with warnings", () => {
        const role = deployed("load", everyone);
        const diagnostics = [{ message: "a warning", severity: "warning" }];
        const text = JSON.stringify({ steps: [step("same", role, role)], diagnostics });
        assert.equal(read(text).roles.length, 1);
    });

    it("takes the quota that a RedshiftRole has told, since a preview does not tell it anew", () => {
        const component = state("redshift-iam:index:RedshiftRole", "copy", { outputs: { trustPolicyQuota: 4096 } });
        const role = deployed("copy-role", user1, { parent: component["urn"] });
        const { roles } = read(
            preview([step("same", { ...component, outputs: undefined }, component), step("same", role, role)]),
        );
        assert.equal(roles[0]?.trustPolicyQuota, 4096);
    });
});
