import assert from "node:assert/strict";
import { rolesAmong } from "../../../../explain/resources/roles-among";
import { arn, associations, newRole, policies, resource, role, unknown } from "./stack";

const clusterIamRoles = "aws:redshift/clusterIamRoles:ClusterIamRoles";
const rolePolicy = "aws:iam/rolePolicy:RolePolicy";
const rolePolicyAttachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const policyAttachment = "aws:iam/policyAttachment:PolicyAttachment";

describe("The roles among a stack's resources", () => {
    const roles = [role("a"), role("b")];
    const s3 = "arn:aws:iam::aws:policy/service-role/S3";

    for (const [type, properties, association] of [
        ["aws:redshift/cluster:Cluster", { clusterIdentifier: "c", iamRoles: [arn("a")] }, "cluster c"],
        [clusterIamRoles, { clusterIdentifier: "c", iamRoleArns: [arn("a")] }, "cluster c"],
        [
            "pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation",
            { clusterIdentifier: "c", roleArn: arn("a") },
            "cluster c",
        ],
        [
            "aws:redshiftserverless/namespace:Namespace",
            { namespaceName: "n", iamRoles: [`IamRole(applyStatus=in-sync, iamRoleArn=${arn("a")})`] },
            "namespace n",
        ],
        [
            "pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation",
            { namespaceName: "n", roleArn: arn("a") },
            "namespace n",
        ],
    ] as const) {
        it(`are associated by ${type}`, () => {
            assert.deepEqual(associations(...roles, resource(type, "one", properties)), { a: [association], b: [] });
        });
    }

    it("have what nothing else tells where a list has no role of the stack", () => {
        assert.deepEqual(
            associations(...roles, resource(clusterIamRoles, "list", { iamRoleArns: [arn("elsewhere")] })),
            { a: [], b: [] },
        );
    });

    it("have no associations that anybody could tell where a value is made from no role of the stack", () => {
        for (const sources of [undefined, [], ["a-component"]]) {
            const list = resource(
                clusterIamRoles,
                "list",
                { clusterIdentifier: "c", iamRoleArns: unknown },
                { iamRoleArns: sources },
            );
            assert.deepEqual(associations(...roles, list), { a: undefined, b: undefined });
        }
    });

    for (const [type, properties, given] of [
        [rolePolicy, { role: "a", name: "own", policy: "{}" }, "own"],
        [rolePolicy, { role: "a", policy: "{}" }, "one"],
        [rolePolicyAttachment, { role: "a", policyArn: s3 }, "S3"],
        [policyAttachment, { roles: ["a", "elsewhere"], policyArn: s3 }, "S3"],
    ] as const) {
        it(`get "${given}" by ${type}`, () => {
            assert.deepEqual(policies(...roles, resource(type, "one", properties)), { a: [given], b: [] });
        });
    }

    it("have policies of their own", () => {
        const inlinePolicies = [{ name: "inline", policy: "{}" }, { policy: "{}" }, unknown];
        assert.deepEqual(policies(role("a", { managedPolicyArns: [s3, unknown], inlinePolicies })), {
            a: ["S3", "inline", "inline policy"],
        });
        assert.deepEqual(policies(role("a", { managedPolicyArns: unknown, inlinePolicies: unknown })), { a: [] });
    });

    it("get what is made from them, before they have names", () => {
        const made = { roles: ["a", "b"], role: ["b"] };
        assert.deepEqual(
            policies(
                newRole("a"),
                newRole("b"),
                newRole("c"),
                resource(policyAttachment, "s3", { roles: [unknown, unknown], policyArn: s3 }, made),
                resource(rolePolicy, "own", { role: unknown, policy: "{}" }, made),
            ),
            { a: ["S3"], b: ["S3", "own"], c: [] },
        );
    });

    it("have the documents of the stack's own policies, by their ARNs, or by what is made from them", () => {
        const own = "arn:aws:iam::123456789012:policy/own";
        const policy = (policyArn: unknown) =>
            resource("aws:iam/policy:Policy", "policy", { name: "own", arn: policyArn, policy: { Statement: [] } });
        for (const policyArn of [own, unknown]) {
            const made = { policyArn: ["policy"] };
            const attachment = resource(rolePolicyAttachment, "attachment", { role: "a", policyArn }, made);
            assert.deepEqual(rolesAmong([role("a"), policy(policyArn), attachment])[0]?.policies, [
                { name: "own", arn: policyArn === own ? own : undefined, document: '{"Statement":[]}' },
            ]);
        }
    });

    it("have a policy of the stack once, whose name is not known", () => {
        const policyArn = "arn:aws:iam::123456789012:policy/own";
        const policy = resource("aws:iam/policy:Policy", "policy", { name: unknown, arn: policyArn });
        const attachment = resource(rolePolicyAttachment, "attachment", { role: "a", policyArn });
        assert.deepEqual(policies(role("a"), policy, attachment), { a: ["policy"] });
    });

    it("have no document that is not known to the end", () => {
        const own = resource(rolePolicy, "own", { role: "a", policy: { Statement: [{ Resource: [unknown] }] } });
        assert.deepEqual(rolesAmong([role("a"), own])[0]?.policies, [{ name: "own", document: undefined }]);
    });

    describe("of two accounts", () => {
        const [dev, prod] = ["111122223333", "444455556666"].map((account) =>
            role(account, { name: "shared", arn: arn("shared", account) }),
        ) as [ReturnType<typeof role>, ReturnType<typeof role>];
        const own = (sources: string[] | undefined) =>
            resource(rolePolicy, "own", { role: "shared", policy: "{}" }, { role: sources });

        for (const { id } of [dev, prod]) {
            it(`get by one name what is made from that of ${id}`, () => {
                const expected = { [dev.id]: [], [prod.id]: [], [id]: ["own"] };
                assert.deepEqual(policies(dev, prod, own([id])), expected);
                assert.deepEqual(policies(prod, dev, own([id, "another"])), expected);
            });
        }

        it("get nothing by one name alone, or made from both", () => {
            for (const sources of [undefined, [], [dev.id, prod.id]]) {
                assert.deepEqual(policies(dev, prod, own(sources)), { [dev.id]: [], [prod.id]: [] });
            }
        });

        it("are told apart by their ARNs", () => {
            const list = resource(clusterIamRoles, "list", {
                clusterIdentifier: "c",
                iamRoleArns: [arn("shared", "444455556666")],
            });
            assert.deepEqual(associations(dev, prod, list), { [dev.id]: [], [prod.id]: ["cluster c"] });
        });
    });
});
