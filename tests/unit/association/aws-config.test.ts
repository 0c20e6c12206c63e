import assert from "node:assert/strict";
import { AwsConfig, awsConfig } from "../../../association/aws/aws-config";
import { clusterRoleAssociations, namespaceRoleAssociations } from "../../../association";
import { cluster, namespace } from "./kinds";
import { association, exampleConfig, idFor, mine, useWorld } from "./world";

function read(config: Record<string, string>): AwsConfig {
    return awsConfig((key) => config[key]);
}

describe("The stack's configuration of AWS", () => {
    const world = useWorld();

    it("is nothing where it has nothing", () => {
        const nothing = { region: undefined, profile: undefined, accessKey: undefined, secretKey: undefined };
        assert.deepEqual(read({}), { ...nothing, token: undefined, assumeRoles: [], endpoints: {} });
        assert.deepEqual(read({ "aws:region": "", "aws:endpoints": "", "aws:assumeRoles": "" }), read({}));
    });

    it("has the keys of the AWS provider", () => {
        const keys = ["region", "profile", "accessKey", "secretKey", "token"];
        const config = Object.fromEntries(keys.map((key) => [`aws:${key}`, `the ${key}`]));
        const expected = Object.fromEntries(keys.map((key) => [key, `the ${key}`]));
        assert.deepEqual(read(config), { ...expected, assumeRoles: [], endpoints: {} });
    });

    const endpoints: [as: string, json: string][] = [
        ["an object", '{ "redshift": "http://a", "sts": "http://b" }'],
        ["a list of one", '[{ "redshift": "http://a", "sts": "http://b" }]'],
        ["a list of several", '[{ "redshift": "http://a" }, { "sts": "http://b" }]'],
    ];
    for (const [as, json] of endpoints) {
        it(`has endpoints as ${as}`, () => {
            const { endpoints: urls } = read({ "aws:endpoints": json });
            assert.deepEqual(urls, { redshift: "http://a", sts: "http://b" });
        });
    }

    for (const [as, json] of [
        ["an object", '{ "roleArn": "r" }'],
        ["a list", '[{ "roleArn": "r" }]'],
    ] as const) {
        it(`has roles to assume as ${as}`, () => {
            assert.deepEqual(read({ "aws:assumeRoles": json }).assumeRoles, [{ roleArn: "r" }]);
        });
    }

    for (const text of ["http://localhost:4566", "[", "null", "5", '"http://localhost"', '["http://localhost"]']) {
        it(`says what to type in place of ${text}`, () => {
            assert.throws(() => read({ "aws:endpoints": text }), {
                message:
                    "aws:endpoints must be a list of objects, got something else. Remove it, pulumi config rm aws:endpoints, and set it by path: pulumi config set --path 'aws:endpoints[0].redshift' http://localhost:4566",
            });
            assert.throws(() => read({ "aws:assumeRoles": text }), {
                message:
                    "aws:assumeRoles must be a list of objects, got something else. Remove it, pulumi config rm aws:assumeRoles, and set it by path: pulumi config set --path 'aws:assumeRoles[0].roleArn' arn:aws:iam::123456789012:role/deployer",
            });
        });
    }

    for (const [config, message] of [
        [
            { "aws:assumeRoleWithWebIdentity": '{"roleArn":"r"}' },
            "aws:assumeRoleWithWebIdentity must be left out: associations do not read it. Set AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE in the environment, or give connection.",
        ],
        [
            { "aws:sharedConfigFiles": '["/etc/aws"]' },
            "aws:sharedConfigFiles must be left out: associations do not read it. Set AWS_CONFIG_FILE in the environment, or give connection.",
        ],
        [
            { "aws:sharedCredentialsFiles": '["/etc/aws"]' },
            "aws:sharedCredentialsFiles must be left out: associations do not read it. Set AWS_SHARED_CREDENTIALS_FILE in the environment, or give connection.",
        ],
        [
            { "aws:accessKey": "AKIA" },
            "aws:accessKey and aws:secretKey must come together, got one of them. Set the other one too.",
        ],
        [
            { "aws:secretKey": "secret" },
            "aws:accessKey and aws:secretKey must come together, got one of them. Set the other one too.",
        ],
    ] as const) {
        it(`is refused with ${Object.keys(config).join()} alone, where the AWS provider would use other credentials`, async () => {
            const given: Record<string, string> = { ...config, "aws:region": "us-east-1" };
            const crud = clusterRoleAssociations({ get: (key) => given[key], log: () => undefined });
            await assert.rejects(crud.create(association(cluster)), { message });
        });
    }

    for (const [kind, service] of [
        [cluster, "redshift"],
        [namespace, "redshiftserverless"],
    ] as const) {
        it(`leads a ${kind.noun}'s calls to the endpoint of ${service}`, async () => {
            kind.add(world().plane, { roles: [mine] });
            const url = world().endpoints[service];
            const endpoints = {
                redshift: "http://127.0.0.1:9",
                redshiftserverless: "http://127.0.0.1:9",
                [service]: url,
            };
            const crud = world().crud(kind, { ...exampleConfig, "aws:endpoints": JSON.stringify(endpoints) });
            await crud.read(idFor(kind), association(kind));
            assert.equal(world().takeCalls().length, 1);
        });
    }

    for (const shape of ["an object", "a list"]) {
        it(`leads to the endpoints that it names as ${shape}`, async () => {
            cluster.add(world().plane, { roles: [mine] });
            namespace.add(world().plane, { roles: [mine] });
            const urls = world().endpoints;
            const json = JSON.stringify(shape === "a list" ? [urls] : urls);
            const config: Record<string, string> = { ...exampleConfig, "aws:endpoints": json };
            const settings = { get: (key: string) => config[key], log: () => undefined };
            await clusterRoleAssociations(settings).read(idFor(cluster), association(cluster));
            await namespaceRoleAssociations(settings).read(idFor(namespace), association(namespace));
            const operations = world()
                .takeCalls()
                .map(([operation]) => operation);
            assert.deepEqual(operations, ["DescribeClusters", "GetNamespace"]);
        });
    }
});
