import assert from "node:assert/strict";
import { homedir } from "node:os";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { RedshiftConnection } from "../../index";
import { deploy, Deployment, Registered, World } from "./deploy";
import { Reader } from "./reader";

/** What ClusterRoleAssociation and NamespaceRoleAssociation share. */
export interface SharedArgs {
    region?: pulumi.Input<string>;
    roleArn: pulumi.Input<string>;
    defaultRole?: pulumi.Input<boolean>;
    connection?: RedshiftConnection;
}

/** A component that makes a shared association. */
export interface SharedComponent {
    component: string;
    /** The cluster or the namespace as inputs of the resource. */
    handle: Record<string, string>;
    make: (
        name: string,
        args: SharedArgs,
        opts?: pulumi.ComponentResourceOptions,
    ) => pulumi.ComponentResource & { readyArn: pulumi.Output<string> };
}

export const arn = "arn:aws:iam::123456789012:role/copy-unload";

const missing =
    'connection must be given beside an explicit aws.Provider, whose credentials nobody but that provider can read, got nothing. Write what the provider has, such as { profile: "production" }, or {} where the stack\'s own configuration leads to the same account.';
const giveIt = "The role could be made in one account and associated in another: give the profile to use.";
const unknown = pulumi.output(pulumi.unknown) as unknown as pulumi.Output<string>;

/** A component whose children take its provider. */
class Parent extends pulumi.ComponentResource {
    public constructor(provider: pulumi.ProviderResource) {
        super("test:index:Parent", "parent", {}, { provider });
    }
}

/** The dynamic resources, which make shared associations. */
export function sharedOnes({ resources }: Deployment): Registered[] {
    return resources.filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic/redshift-iam:"));
}

/** The tests that hold for every component that makes a shared association. */
export function describeShared({ component, handle, make }: SharedComponent): void {
    const told = (message: string) => [`${component} "reporting" has 1 problem:\n  ${message}`];
    const deployIt = (given: Partial<SharedArgs>, world?: World, opts?: pulumi.ComponentResourceOptions) =>
        deploy(() => make("reporting", { roleArn: arn, ...given }, opts), world);
    /** The component beside an explicit aws.Provider. */
    const beside = (
        providerArgs: { region?: string; profile?: pulumi.Input<string> },
        given: Partial<SharedArgs>,
        world?: World,
    ) =>
        deploy(() => {
            const provider = new Provider("west", { region: "us-west-2", ...providerArgs });
            make("reporting", { roleArn: arn, ...given }, { provider });
        }, world);

    it("makes a shared association, with these inputs", async () => {
        const deployment = await deployIt({ region: "eu-west-1" });
        assert.deepEqual(deployment.errors, []);
        const [made, association, ...others] = deployment.resources;
        assert.deepEqual(others, []);
        assert.equal(made?.type, `redshift-iam:index:${component}`);
        assert.deepEqual(made.outputs, { readyArn: arn });
        assert.equal(association?.type, `pulumi-nodejs:dynamic/redshift-iam:${component}`);
        assert.equal(association.name, "reporting-association");
        assert.equal(association.parent, made.urn);
        assert.deepEqual(association.inputs, { ...handle, region: "eu-west-1", roleArn: arn, defaultRole: false });
    });

    it("leaves the Region to the stack where none is given", async () => {
        const [association] = sharedOnes(await deployIt({}));
        assert.deepEqual(association?.inputs, { ...handle, roleArn: arn, defaultRole: false });
    });

    it("makes the role the default when asked", async () => {
        const [association] = sharedOnes(await deployIt({ defaultRole: pulumi.output(true) }));
        assert.equal(association?.inputs["defaultRole"], true);
    });

    it("hands the connection on as it was given", async () => {
        const assumeRoles = [{ roleArn: arn, sessionName: "pulumi", externalId: pulumi.output("e-1") }];
        const [association] = sharedOnes(await deployIt({ connection: { profile: "production", assumeRoles } }));
        assert.deepEqual(association?.inputs["connection"], {
            profile: "production",
            assumeRoles: [{ roleArn: arn, sessionName: "pulumi", externalId: "e-1" }],
        });
    });

    it("keeps an external ID secret", async () => {
        const assumeRoles = [{ roleArn: arn, externalId: pulumi.secret("e-1") }];
        const [association] = sharedOnes(await deployIt({ connection: { assumeRoles } }));
        const { connection } = association?.inputs as { connection: { assumeRoles: { externalId: object }[] } };
        assert.deepEqual(connection.assumeRoles[0]?.externalId, {
            [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig,
            value: "e-1",
        });
    });

    it("gives readyArn only once the association is there", async () => {
        const { resources } = await deploy(() => new Reader(make("reporting", { roleArn: arn }).readyArn));
        const reader = resources.find(({ type }) => type === "test:index:Reader");
        assert.equal(reader?.inputs["output"], arn);
        assert.ok(reader.dependsOn.some((urn) => urn.endsWith(":reporting-association")));
    });

    it("gives its custom timeouts in seconds, which Pulumi does not tell a dynamic resource", async () => {
        const customTimeouts = { create: "1h30m", delete: "90s" };
        const [association] = sharedOnes(await deployIt({}, {}, { customTimeouts }));
        assert.deepEqual(association?.inputs["timeouts"], { create: 5400, delete: 90 });
    });

    it("refuses a custom timeout that is no duration, before anything is made", async () => {
        // It threw from the middle of the constructor, where a RedshiftRole had registered the role already.
        const { errors, resources } = await deployIt({}, {}, { customTimeouts: { create: "1h30m", delete: "10" } });
        assert.deepEqual(
            errors,
            told('customTimeouts.delete must be a duration, got "10". Write one such as "5m" or "1h30m".'),
        );
        assert.equal(resources.length, 1);
    });

    it("keeps a text in the state that is the same for every association, and only loads the package", async () => {
        const deployment = await deploy(() => {
            make("reporting", { roleArn: arn });
            const connection = { profile: "production", assumeRoles: [{ roleArn: arn, externalId: "e-1" }] };
            make("other", { roleArn: pulumi.secret(arn), region: "eu-west-1", defaultRole: true, connection });
        });
        const texts = sharedOnes(deployment).map(({ providerText }) => providerText);
        assert.equal(texts.length, 2);
        // A text with a secret in it would be no text, but Pulumi's object for a secret.
        const [text, another] = texts;
        assert.ok(typeof text === "string");
        assert.equal(another, text);
        assert.ok(text.includes('"pulumi-redshift-iam/association"'));
        assert.ok(text.includes(component.replace(/^./, (first) => first.toLowerCase())));
        assert.ok(text.length < 4096, `${text.length} characters`);
        for (const path of [process.cwd(), homedir(), "node_modules", __dirname]) {
            assert.ok(!text.includes(path), path);
        }
    });

    it("refuses a bad ARN that comes as an Output, before the association is made", async () => {
        const { errors, resources } = await deployIt({ roleArn: pulumi.output("copy-unload") });
        assert.deepEqual(
            errors,
            told(
                'roleArn must be a role\'s ARN, got "copy-unload", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/copy-unload".',
            ),
        );
        assert.equal(resources.length, 1);
    });

    describe("in a preview", () => {
        it("leaves what it does not know yet unknown, readyArn too", async () => {
            const deployment = await deployIt({ roleArn: unknown, region: unknown }, { preview: true });
            assert.deepEqual(deployment.errors, []);
            const [association] = sharedOnes(deployment);
            const { unknownValue } = pulumi.runtime;
            assert.deepEqual(association?.inputs, {
                ...handle,
                region: unknownValue,
                roleArn: unknownValue,
                defaultRole: false,
            });
            assert.deepEqual(deployment.resources[0]?.outputs, { readyArn: unknownValue });
        });

        it("does not judge a profile that it does not know yet", async () => {
            for (const [profile, connection] of [
                [unknown, { profile: "production" }],
                ["production", { profile: unknown }],
            ] as const) {
                const { errors } = await beside({ profile }, { connection }, { preview: true });
                assert.deepEqual(errors, []);
            }
        });
    });

    describe("beside an explicit aws.Provider", () => {
        it("must be told whose credentials to use, since it cannot read the provider's", async () => {
            const { errors, resources } = await beside({}, {});
            assert.deepEqual(errors, told(missing));
            assert.equal(sharedOnes({ resources } as Deployment).length, 0);
        });

        it("must be told it too where the provider is its parent's", async () => {
            const { errors } = await deploy(() => {
                const parent = new Parent(new Provider("west", { region: "us-west-2" }));
                make("reporting", { roleArn: arn }, { parent });
            });
            assert.deepEqual(errors, told(missing));
        });

        it("is made in the provider's Region", async () => {
            const deployment = await beside({}, { connection: {} });
            assert.deepEqual(deployment.errors, []);
            const [association] = sharedOnes(deployment);
            assert.deepEqual(association?.inputs, {
                ...handle,
                region: "us-west-2",
                roleArn: arn,
                defaultRole: false,
                connection: {},
            });
            assert.equal(association.provider, "", "Pulumi's own provider makes it");
        });

        it("is made in the Region of the parent's provider", async () => {
            const deployment = await deploy(() => {
                const parent = new Parent(new Provider("west", { region: "us-west-2" }));
                make("reporting", { roleArn: arn, connection: {} }, { parent });
            });
            assert.deepEqual(deployment.errors, []);
            assert.equal(sharedOnes(deployment)[0]?.inputs["region"], "us-west-2");
        });

        it("is made in a Region of its own where it has one", async () => {
            const [association] = sharedOnes(await beside({}, { region: "eu-west-1", connection: {} }));
            assert.equal(association?.inputs["region"], "eu-west-1");
        });

        it("takes the provider's own profile", async () => {
            for (const profile of ["production", pulumi.output("production")]) {
                const deployment = await beside({ profile: "production" }, { connection: { profile } });
                assert.deepEqual(deployment.errors, []);
                assert.deepEqual(sharedOnes(deployment)[0]?.inputs["connection"], { profile: "production" });
            }
        });

        it("takes the provider's profile from the stack's configuration", async () => {
            const config = { "aws:profile": "production" };
            const { errors } = await beside({ profile: "production" }, { connection: {} }, { config });
            assert.deepEqual(errors, []);
        });

        it("takes any profile that it is given, which may be of the same account, and any roles to assume", async () => {
            for (const connection of [{ profile: pulumi.output("other") }, { assumeRoles: [{ roleArn: arn }] }]) {
                assert.deepEqual((await beside({ profile: "production" }, { connection })).errors, []);
            }
        });

        it("refuses another profile of the stack's, and none", async () => {
            for (const [config, got] of [
                [{ "aws:profile": "dev" }, 'nothing, and the stack\'s aws:profile is "dev"'],
                [{}, "nothing"],
            ] as const) {
                const { errors } = await beside({ profile: "production" }, { connection: {} }, { config });
                assert.deepEqual(
                    errors,
                    told(
                        `connection.profile must be "production", as the explicit aws.Provider has it, got ${got}. ${giveIt}`,
                    ),
                );
            }
        });

        it("does not show a profile that is secret", async () => {
            // The provider's properties were not among the secrets that messages were searched for.
            const { errors } = await beside({ profile: pulumi.secret("hunter2") }, { connection: {} });
            assert.deepEqual(
                errors,
                told(
                    "connection.profile breaks the rule connection.provider. Its value is secret, so it is not shown; docs/errors.md says what the rule asks for.",
                ),
            );
        });
    });

    const bad: [says: string, given: Record<string, unknown>, message: string][] = [
        [
            "a text as its connection",
            { connection: "production" },
            'connection must be a connection, got "production". Write { profile: "production" }.',
        ],
        [
            "a connection of nothing",
            { connection: null },
            'connection must be a connection, got null. Write { profile: "production" }.',
        ],
        [
            "a secret in the connection, and does not show it",
            { connection: { sessionToken: "hunter2" } },
            'connection.sessionToken must be left out, since the state keeps a connection, got a value that is not shown. Write { profile: "production" }, or keep it in the stack\'s configuration: pulumi config set --secret aws:secretKey, and so on.',
        ],
        [
            "an empty list of roles to assume",
            { connection: { assumeRoles: [] } },
            "connection.assumeRoles must be a list of roles to assume with at least one element, got []. Leave assumeRoles out where no role is to be assumed.",
        ],
        [
            "a role to assume without an ARN",
            { connection: { assumeRoles: [{}] } },
            'connection.assumeRoles[0].roleArn must be a role\'s ARN, got nothing. Give text such as "arn:aws:iam::123456789012:role/copy-unload".',
        ],
        [
            "defaultRole as text",
            { defaultRole: "yes" },
            'defaultRole must be true or false, got "yes". Write true or false, without quotes, or leave it out.',
        ],
        [
            "no role",
            { roleArn: undefined },
            'roleArn must be a role\'s ARN, got nothing. Give text such as "arn:aws:iam::123456789012:role/copy-unload".',
        ],
    ];
    for (const [says, given, message] of bad) {
        it(`refuses ${says}`, async () => {
            const { errors, resources } = await deployIt(given);
            assert.deepEqual(errors, told(message));
            assert.equal(resources.length, 1);
        });
    }
}
