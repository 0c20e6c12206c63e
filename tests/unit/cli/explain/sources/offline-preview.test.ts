import assert from "node:assert/strict";
import { associations, everyone, read } from "../files";

const later = "<known after pulumi up>";
const clusterAssociation = "pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation";

function resource(type: string, name: string, parent: string, inputs: object = {}): object {
    return { type, name, parent, inputs };
}

const component = (name: string) => resource("redshift-iam:index:RedshiftRole", name, "stack");
const role = (parent: string, assumeRolePolicy: unknown = everyone) =>
    resource("aws:iam/role:Role", `${parent}-role`, parent, { assumeRolePolicy });
const association = (parent: string, clusterIdentifier: string) =>
    resource(clusterAssociation, `${parent}-association`, parent, { clusterIdentifier, roleArn: later });

function preview(...resources: object[]): string {
    return JSON.stringify({
        resources: [{ type: "pulumi:pulumi:Stack", name: "stack", parent: null, inputs: {} }, ...resources],
        outputs: {},
    });
}

describe("explain reads an offline preview", () => {
    it("takes what a RedshiftRole makes beside its role as that role's", () => {
        const text = preview(
            component("a"),
            role("a"),
            resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "a-s3", "a", {
                policyArn: "arn:aws:iam::aws:policy/P",
                role: later,
            }),
            resource("aws:iam/rolePolicy:RolePolicy", "a-inline", "a", { name: "inline", policy: "{}", role: later }),
            association("a", "one"),
            component("b"),
            role("b"),
            association("b", "two"),
        );
        assert.deepEqual(associations(text), { "a-role": ["cluster one"], "b-role": ["cluster two"] });
        const [a, b] = read(text).roles;
        assert.deepEqual(a?.policies, [
            { name: "P", arn: "arn:aws:iam::aws:policy/P" },
            { name: "inline", document: "{}" },
        ]);
        assert.deepEqual([a.component, b?.component], ["a", "b"]);
    });

    it("takes a RedshiftRole's policy that is longer than the default quota to have a higher one, which is not told", () => {
        const longer = everyone.replace("sts:AssumeRole", `sts:AssumeRole${" ".repeat(2000)}`);
        const [one, other] = read(preview(component("a"), role("a", longer), component("b"), role("b"))).roles;
        assert.deepEqual([one?.trustPolicyQuota, other?.trustPolicyQuota], [4096, undefined]);
    });

    it("takes a role's name, where the program has one", () => {
        const named = resource("aws:iam/role:Role", "a", "stack", { name: "copy-unload", assumeRolePolicy: everyone });
        const [one] = read(preview(named)).roles;
        assert.deepEqual([one?.name, one?.resource], ["copy-unload", "a"]);
    });

    it("takes a policy that the program gives as an object", () => {
        const [one] = read(preview(role("a", JSON.parse(everyone)))).roles;
        assert.equal(one?.trustPolicy, everyone);
    });

    it("tells of no associations where the parent of one says nothing of the role", () => {
        const alone = resource("redshift-iam:index:ClusterRoleAssociation", "more", "stack");
        const text = preview(component("a"), role("a"), association("a", "one"), alone, association("more", "two"));
        assert.deepEqual(associations(text), { "a-role": undefined });
    });

    it("tells of no associations where the parent is somebody else's component", () => {
        const team = resource("acme:index:Team", "a", "stack");
        assert.deepEqual(associations(preview(team, role("a"), association("a", "one"))), { "a-role": undefined });
    });

    it("tells of no associations where two components have the parent's name", () => {
        const same = resource("redshift-iam:index:ClusterRoleAssociation", "a", "stack");
        assert.deepEqual(associations(preview(component("a"), role("a"), association("a", "one"), same)), {
            "a-role": undefined,
        });
    });

    for (const [value, why] of [
        [later, "unknown"],
        ["[secret]", "secret"],
    ] as const) {
        it(`says that a trust policy is ${why}`, () => {
            const { hidden } = read(preview(role("a", value)));
            assert.deepEqual(hidden, [{ name: "a-role", id: "a::aws:iam/role:Role::a-role", resource: "a-role", why }]);
        });
    }
});
