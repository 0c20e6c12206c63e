import assert from "node:assert/strict";
import { getNamespaceOutput, Namespace } from "@pulumi/aws/redshiftserverless";
import { NamespaceRoleAssociation, NamespaceRoleAssociationArgs, RedshiftNamespace } from "../../index";
import { deploy } from "./deploy";
import { arn, describeShared, sharedOnes } from "./shared-association";

const args: NamespaceRoleAssociationArgs = { namespace: { namespaceName: "analytics" }, roleArn: arn };

function deployAssociation(given: Record<string, unknown>) {
    return deploy(() => new NamespaceRoleAssociation("analytics", { ...args, ...given }));
}

describe("NamespaceRoleAssociation", () => {
    describeShared({
        component: "NamespaceRoleAssociation",
        handle: { namespaceName: "analytics" },
        make: (name, { region, ...others }, opts) =>
            new NamespaceRoleAssociation(
                name,
                { namespace: { namespaceName: "analytics", ...(region !== undefined && { region }) }, ...others },
                opts,
            ),
    });

    it("takes an aws.redshiftserverless.Namespace, in the namespace's own Region, and waits for it", async () => {
        const deployment = await deploy(
            () => {
                const namespace = new Namespace("n", { namespaceName: "warehouse" });
                new NamespaceRoleAssociation("analytics", { namespace, roleArn: arn });
            },
            { computed: () => ({ region: "eu-west-1" }) },
        );
        assert.deepEqual(deployment.errors, []);
        const [association] = sharedOnes(deployment);
        assert.equal(association?.inputs["namespaceName"], "warehouse");
        assert.equal(association.inputs["region"], "eu-west-1");
        assert.ok(association.dependsOn.some((urn) => urn.includes("redshiftserverless/namespace:Namespace")));
    });

    it("takes what getNamespaceOutput gives, and a promise", async () => {
        const described = { namespaceName: "warehouse", region: "eu-west-1", namespaceId: "id", dbName: "dev" };
        const programs = [
            () => getNamespaceOutput({ namespaceName: "warehouse" }),
            () => Promise.resolve(described) as unknown as RedshiftNamespace,
            () => described,
        ];
        for (const namespace of programs) {
            const deployment = await deploy(
                () => new NamespaceRoleAssociation("analytics", { namespace: namespace(), roleArn: arn }),
                { call: () => described },
            );
            assert.deepEqual(deployment.errors, []);
            const [association] = sharedOnes(deployment);
            assert.deepEqual(association?.inputs, {
                namespaceName: "warehouse",
                region: "eu-west-1",
                roleArn: arn,
                defaultRole: false,
            });
        }
    });

    it("warns about a Region it does not know", async () => {
        const { warnings } = await deployAssociation({
            namespace: { namespaceName: "analytics", region: "us-north-9" },
        });
        assert.deepEqual(warnings, [
            'warning: [runtime] namespace.region is "us-north-9", a Region this version does not know to have Redshift; it is used all the same.',
        ]);
    });

    const bad: [says: string, given: Record<string, unknown>, message: string][] = [
        [
            "no namespace",
            { namespace: undefined },
            'namespace must be a namespace, got nothing. Write { namespaceName: "examplenamespace" }.',
        ],
        [
            "a namespace's name alone",
            { namespace: "analytics" },
            'namespace must be a namespace, got "analytics". Write { namespaceName: "analytics" }.',
        ],
        [
            "a namespace's id",
            { namespace: { namespaceName: "1c2d3e4f-0000-1111-2222-333344445555" } },
            'namespace.namespaceName must be a namespace\'s name, got "1c2d3e4f-0000-1111-2222-333344445555", a namespace\'s id, not its name. Give the name that the console lists, such as "examplenamespace".',
        ],
        [
            "a mode, which only a cluster's association has",
            { mode: "exclusive" },
            'mode must be left out, since no argument has this name, got "exclusive". The arguments are: namespace, roleArn, defaultRole, connection.',
        ],
    ];
    for (const [says, given, message] of bad) {
        it(`refuses ${says}`, async () => {
            const { errors, resources } = await deployAssociation(given);
            assert.deepEqual(errors, [`NamespaceRoleAssociation "analytics" has 1 problem:\n  ${message}`]);
            assert.equal(resources.length, 1);
        });
    }
});
