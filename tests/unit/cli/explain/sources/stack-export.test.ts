import assert from "node:assert/strict";
import { arn, associations, deployed, everyone, lambda, read, stackExport, state, urn, user1 } from "../files";

const secretOf = (content: object) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ...content,
});

describe("explain reads a stack's export", () => {
    it("finds the roles that Redshift may assume, and sets the others apart", () => {
        const { roles, others } = read(
            stackExport(deployed("load", user1), deployed("function", lambda), state("aws:s3/bucket:Bucket", "b")),
        );
        assert.deepEqual(
            roles.map(({ name, arn, trustPolicy, resource }) => ({ name, arn, trustPolicy, resource })),
            [{ name: "load", arn: "arn:aws:iam::123456789012:role/load", trustPolicy: user1, resource: "load" }],
        );
        assert.deepEqual(
            others.map(({ name }) => name),
            ["function"],
        );
    });

    it("finds a role that a cluster has, whoever may assume it", () => {
        const { roles } = read(
            stackExport(
                deployed("wrong", lambda),
                state("aws:redshift/clusterIamRoles:ClusterIamRoles", "list", {
                    outputs: { clusterIdentifier: "warehouse", iamRoleArns: [arn("wrong")] },
                }),
            ),
        );
        assert.deepEqual(roles[0]?.associations, [{ kind: "cluster", name: "warehouse" }]);
    });

    it("takes a role that the stack only reads to be associated elsewhere too, and knows what it has here", () => {
        const has = (name: string) =>
            state("aws:redshift/clusterIamRoles:ClusterIamRoles", name, {
                outputs: { clusterIdentifier: "warehouse", iamRoleArns: [arn(name)] },
            });
        const { roles } = read(
            stackExport(
                deployed("read", user1, { external: true }),
                deployed("wrong", lambda, { external: true }),
                has("wrong"),
            ),
        );
        assert.deepEqual(
            roles.map(({ name, associations }) => [name, associations]),
            [
                ["read", undefined],
                ["wrong", [{ kind: "cluster", name: "warehouse" }]],
            ],
        );
    });

    it("takes what AWS told, since somebody may have changed it, and not what the program wrote", () => {
        const changed = deployed("load", user1);
        const { roles } = read(stackExport({ ...changed, outputs: { name: "load", assumeRolePolicy: everyone } }));
        assert.equal(roles[0]?.trustPolicy, everyone);
    });

    it("takes a RedshiftRole's quota and name for its role", () => {
        const component = "redshift-iam:index:RedshiftRole";
        const { roles } = read(
            stackExport(
                state(component, "copy", { custom: false, outputs: { trustPolicyQuota: 4096 } }),
                deployed("copy-role", user1, { parent: urn(component, "copy") }),
                deployed("other-role", user1, { parent: urn("pulumi:pulumi:Stack", "project-dev") }),
            ),
        );
        assert.deepEqual(
            roles.map(({ component: name, trustPolicyQuota }) => [name, trustPolicyQuota]),
            [
                ["copy", 4096],
                [undefined, undefined],
            ],
        );
    });

    it("finds associations by every resource that makes one, each once", () => {
        const has = (type: string, name: string, outputs: object) => state(type, name, { outputs });
        assert.deepEqual(
            associations(
                stackExport(
                    deployed("a", everyone),
                    deployed("b", everyone),
                    deployed("c", everyone),
                    has("aws:redshift/cluster:Cluster", "one", {
                        clusterIdentifier: "one",
                        iamRoles: [arn("a"), arn("b")],
                    }),
                    has("aws:redshift/clusterIamRoles:ClusterIamRoles", "list", {
                        clusterIdentifier: "one",
                        iamRoleArns: [arn("a")],
                    }),
                    has("pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation", "two", {
                        clusterIdentifier: "two",
                        roleArn: arn("a"),
                    }),
                    has("aws:redshiftserverless/namespace:Namespace", "ns", {
                        namespaceName: "ns",
                        iamRoles: [`IamRole(applyStatus=in-sync, iamRoleArn=${arn("a")})`, arn("made-elsewhere")],
                    }),
                    has("pulumi-nodejs:dynamic/redshift-iam:NamespaceRoleAssociation", "more", {
                        namespaceName: "one",
                        roleArn: arn("b"),
                    }),
                ),
            ),
            {
                a: ["cluster one", "cluster two", "namespace ns"],
                b: ["cluster one", "namespace one"],
                c: [],
            },
        );
    });

    it("finds policies by every resource that has one, each once", () => {
        const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
        const own = "arn:aws:iam::123456789012:policy/team/own";
        const { roles } = read(
            stackExport(
                deployed("load", everyone, {
                    outputs: {
                        name: "load",
                        assumeRolePolicy: everyone,
                        managedPolicyArns: [s3],
                        inlinePolicies: [{ name: "inline", policy: '{"Statement":1}' }],
                    },
                }),
                state("aws:iam/policy:Policy", "own", { outputs: { arn: own, policy: '{"Statement":2}' } }),
                state("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "s3", {
                    outputs: { role: "load", policyArn: s3 },
                }),
                state("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "own", {
                    outputs: { role: "load", policyArn: own },
                }),
                state("aws:iam/rolePolicy:RolePolicy", "more", {
                    outputs: { role: "load", name: "more", policy: '{"Statement":3}' },
                }),
                state("aws:iam/rolePolicy:RolePolicy", "others", {
                    outputs: { role: "another", name: "others", policy: '{"Statement":4}' },
                }),
            ),
        );
        assert.deepEqual(roles[0]?.policies, [
            { name: "AmazonS3ReadOnlyAccess", arn: s3 },
            { name: "inline", document: '{"Statement":1}' },
            { name: "own", arn: own, document: '{"Statement":2}' },
            { name: "more", document: '{"Statement":3}' },
        ]);
    });

    it("finds the policies that one resource attaches to several roles", () => {
        const policyArn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
        const { roles } = read(
            stackExport(
                deployed("load", everyone),
                state("aws:iam/policyAttachment:PolicyAttachment", "s3", {
                    outputs: { roles: ["another", "load"], policyArn },
                }),
            ),
        );
        assert.deepEqual(roles[0]?.policies, [{ name: "AmazonS3ReadOnlyAccess", arn: policyArn }]);
    });

    it("gives a policy to the role that it was made for, where two accounts have one of that name", () => {
        const role = (name: string, account: string) =>
            deployed(name, everyone, {
                outputs: { name: "shared", assumeRolePolicy: everyone, arn: `arn:aws:iam::${account}:role/shared` },
            });
        const { roles } = read(
            stackExport(
                role("dev", "111122223333"),
                role("prod", "444455556666"),
                state("aws:iam/rolePolicy:RolePolicy", "own", {
                    outputs: { role: "shared", name: "own", policy: "{}" },
                    propertyDependencies: { role: [urn("aws:iam/role:Role", "dev")] },
                }),
            ),
        );
        assert.deepEqual(
            roles.map(({ resource, policies }) => [resource, policies]),
            [
                ["dev", [{ name: "own", document: "{}" }]],
                ["prod", []],
            ],
        );
    });

    it("tells managed policies of one name apart", () => {
        const policyArns = ["arn:aws:iam::aws:policy/Reader", "arn:aws:iam::123456789012:policy/Reader"];
        const { roles } = read(
            stackExport(
                deployed("load", everyone),
                ...policyArns.map((policyArn) =>
                    state("aws:iam/rolePolicyAttachment:RolePolicyAttachment", policyArn, {
                        outputs: { role: "load", policyArn },
                    }),
                ),
            ),
        );
        assert.deepEqual(
            roles[0]?.policies?.map((policy) => policy.arn),
            policyArns,
        );
    });

    it("takes a role that anyone may assume to be Redshift's too, and not one that denies Redshift", () => {
        const anyone = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}';
        const denies = everyone.replace("Allow", "Deny");
        const { roles, others } = read(stackExport(deployed("anyone", anyone), deployed("denies", denies)));
        assert.deepEqual(
            [roles, others].map((some) => some.map(({ name }) => name)),
            [["anyone"], ["denies"]],
        );
    });

    it("finds the names of workgroups", () => {
        const outputs = { workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab", workgroupName: "analytics" };
        const { workgroups } = read(
            stackExport(state("aws:redshiftserverless/workgroup:Workgroup", "wg", { outputs })),
        );
        assert.deepEqual([...workgroups], [["1234abcd-12ab-34cd-56ef-1234567890ab", "analytics"]]);
    });

    it("says that it cannot read an encrypted policy, and reads one that was exported with --show-secrets", () => {
        const plaintext = JSON.stringify(everyone);
        const { roles, hidden } = read(
            stackExport(
                deployed("encrypted", secretOf({ ciphertext: "v1:v+SLtvxTNgbFPut0:5DoiLbmzaz40" })),
                deployed("shown", secretOf({ plaintext })),
            ),
        );
        assert.deepEqual(hidden, [
            { name: "encrypted", id: urn("aws:iam/role:Role", "encrypted"), resource: "encrypted", why: "secret" },
        ]);
        assert.deepEqual(
            roles.map(({ name, trustPolicy }) => [name, trustPolicy]),
            [["shown", everyone]],
        );
    });

    it("reads an inline policy that was exported with --show-secrets, and not one that is encrypted", () => {
        const inlinePolicies = [
            { name: "shown", policy: secretOf({ plaintext: JSON.stringify("{}") }) },
            { name: "encrypted", policy: secretOf({ ciphertext: "v1:v+SLtvxTNgbFPut0:5DoiLbmzaz40" }) },
        ];
        const { roles } = read(
            stackExport(
                deployed("load", everyone, { outputs: { name: "load", assumeRolePolicy: everyone, inlinePolicies } }),
            ),
        );
        assert.deepEqual(roles[0]?.policies, [
            { name: "shown", document: "{}" },
            { name: "encrypted", document: undefined },
        ]);
    });

    it("leaves out what a replacement left behind, to be deleted", () => {
        const { roles } = read(stackExport(deployed("new", everyone), deployed("old", everyone, { delete: true })));
        assert.deepEqual(
            roles.map(({ name }) => name),
            ["new"],
        );
    });

    it("keeps a role whose policy cannot be evaluated and speaks of Redshift, for its finding", () => {
        const broken = '{"Statement":[{"Effect":"Allow","NotPrincipal":{"Service":"redshift.amazonaws.com"}}]}';
        const { roles, others } = read(
            stackExport(deployed("a", broken), deployed("b", broken.replace("redshift", "ec2"))),
        );
        assert.deepEqual(
            roles.map(({ name, policy }) => [name, policy]),
            [["a", undefined]],
        );
        assert.equal(others.length, 1);
    });

    for (const version of [2, undefined]) {
        it(`refuses version ${String(version)}`, () => {
            assert.throws(() => read(JSON.stringify({ version, deployment: {} })), {
                message: `A stack's export must have version 3, got ${version ?? "nothing"}. Run pulumi stack export with Pulumi 3.`,
            });
        });
    }

    it("refuses resources that are no list", () => {
        assert.throws(() => read(JSON.stringify({ version: 3, deployment: { resources: "x" } })), {
            message: 'A stack\'s export must have a list of resources, got "x". Run pulumi stack export again.',
        });
    });

    it("reads an empty stack", () => {
        assert.deepEqual(read(JSON.stringify({ version: 3, deployment: { manifest: {} } })).roles, []);
    });
});
