import assert from "node:assert/strict";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { AssumeRole, awsConfig } from "../../../association/aws/aws-config";
import { Connection, credentialsOf } from "../../../association/aws/connection";
import { ApiError } from "../../control-plane/api-error";
import { role } from "../control-plane/roles";
import { useAwsEnvironment } from "./environment";
import { cluster, kinds, region } from "./kinds";
import { association, messageOf, mine, useWorld } from "./world";

const staticKeys = { "aws:accessKey": "STATIC", "aws:secretKey": "secret" };
const profiles = `
[production]
aws_access_key_id = PRODUCTION
aws_secret_access_key = secret

[staging]
aws_access_key_id = STAGING
aws_secret_access_key = secret
`;

describe("The credentials of an association", () => {
    const world = useWorld();
    const environment = useAwsEnvironment();

    for (const kind of kinds) {
        describe(`with a ${kind.noun}`, () => {
            beforeEach(() => {
                kind.add(world().plane, { roles: [mine] });
            });

            /** Who reads a list, as the control plane sees it. */
            async function callerOf(config: Record<string, string>, connection?: Connection): Promise<string[]> {
                await world()
                    .crud(kind, { "aws:region": region, ...config })
                    .read("", association(kind, { connection }));
                return world()
                    .plane.calls.filter(({ operation }) => operation === kind.read)
                    .map(({ accessKeyId }) => accessKeyId ?? "nobody");
            }

            it("are the static keys of the stack", async () => {
                assert.deepEqual(await callerOf(staticKeys), ["STATIC"]);
            });

            it("are the profile of the stack", async () => {
                environment.profiles("", profiles);
                assert.deepEqual(await callerOf({ "aws:profile": "production" }), ["PRODUCTION"]);
            });

            it("are the profile of the stack in the config file, too", async () => {
                environment.profiles(profiles.replaceAll("[", "[profile "));
                assert.deepEqual(await callerOf({ "aws:profile": "staging" }), ["STAGING"]);
            });

            it("are the environment's where the stack has none", async () => {
                Object.assign(process.env, { AWS_ACCESS_KEY_ID: "ENVIRONMENT", AWS_SECRET_ACCESS_KEY: "secret" });
                assert.deepEqual(await callerOf({}), ["ENVIRONMENT"]);
            });

            it("are the stack's own before the environment's", async () => {
                Object.assign(process.env, { AWS_ACCESS_KEY_ID: "ENVIRONMENT", AWS_SECRET_ACCESS_KEY: "secret" });
                assert.deepEqual(await callerOf(staticKeys), ["STATIC"]);
            });

            it("are the role's that the stack assumes", async () => {
                const assumeRoles = JSON.stringify([{ roleArn: role("deployer") }]);
                const config = { ...staticKeys, "aws:assumeRoles": assumeRoles };
                assert.deepEqual(await callerOf(config), ["ASIADEPLOYER1"]);
            });

            it("are the role's that the stack assumes by its profile", async () => {
                environment.profiles("", profiles);
                const assumeRoles = JSON.stringify({ roleArn: role("deployer") });
                const config = { "aws:profile": "production", "aws:assumeRoles": assumeRoles };
                assert.deepEqual(await callerOf(config), ["ASIADEPLOYER1"]);
                assert.equal(world().plane.calls[0]?.accessKeyId, "PRODUCTION");
            });

            it("are the last role's of a chain, each assumed by the one before", async () => {
                const assumeRoles: AssumeRole[] = [
                    { roleArn: role("first"), sessionName: "me", externalId: "secret-1" },
                    { roleArn: role("second"), externalId: "secret-2" },
                ];
                const config = { ...staticKeys, "aws:assumeRoles": JSON.stringify(assumeRoles) };
                assert.deepEqual(await callerOf(config), ["ASIASECOND2"]);
                const [first, second] = world().plane.calls;
                assert.deepEqual(first?.accessKeyId, "STATIC");
                assert.deepEqual(first.input, {
                    RoleArn: role("first"),
                    RoleSessionName: "me",
                    ExternalId: "secret-1",
                });
                assert.deepEqual(second?.accessKeyId, "ASIAFIRST1");
                assert.deepEqual(second.input, {
                    RoleArn: role("second"),
                    RoleSessionName: "pulumi-redshift-iam",
                    ExternalId: "secret-2",
                });
            });

            it("are the connection's profile, whatever the stack has", async () => {
                environment.profiles("", profiles);
                const assumeRoles = JSON.stringify([{ roleArn: role("deployer") }]);
                const config = { ...staticKeys, "aws:profile": "production", "aws:assumeRoles": assumeRoles };
                assert.deepEqual(await callerOf(config, { profile: "staging" }), ["STAGING"]);
            });

            it("are the role's that the connection assumes, with the stack's own", async () => {
                const assumeRoles = JSON.stringify([{ roleArn: role("deployer") }]);
                const config = { ...staticKeys, "aws:assumeRoles": assumeRoles };
                const connection = { assumeRoles: [{ roleArn: role("elsewhere") }] };
                assert.deepEqual(await callerOf(config, connection), ["ASIAELSEWHERE1"]);
                assert.equal(world().plane.calls[0]?.accessKeyId, "STATIC");
            });

            it("are the role's that the connection assumes by its profile", async () => {
                environment.profiles("", profiles);
                const connection = { profile: "staging", assumeRoles: [{ roleArn: role("elsewhere") }] };
                assert.deepEqual(await callerOf(staticKeys, connection), ["ASIAELSEWHERE1"]);
                assert.equal(world().plane.calls[0]?.accessKeyId, "STAGING");
            });

            it("are asked for once, for many associations at once", async () => {
                const assumeRoles = JSON.stringify([{ roleArn: role("first") }, { roleArn: role("second") }]);
                const config = { "aws:region": region, ...staticKeys, "aws:assumeRoles": assumeRoles };
                const crud = world().crud(kind, config);
                const read = async () => crud.read("", association(kind));
                await Promise.all([read(), read(), read()]);
                await read();
                assert.equal(timesAssumed(), 2);
            });

            it("are asked for once for each Region, and each connection", async () => {
                kind.add(world().plane, { roles: [mine], region: "eu-west-1" });
                const assumeRoles = JSON.stringify([{ roleArn: role("first") }]);
                const config = { "aws:region": region, ...staticKeys, "aws:assumeRoles": assumeRoles };
                const crud = world().crud(kind, config);
                const connection = { assumeRoles: [{ roleArn: role("second") }] };
                for (const others of [{}, { region: "eu-west-1" }, { connection }, { connection }, {}]) {
                    await crud.read("", association(kind, others));
                }
                assert.equal(timesAssumed(), 3);
            });
        });
    }

    function timesAssumed(): number {
        return world().plane.calls.filter(({ operation }) => operation === "AssumeRole").length;
    }

    it("come with the token of the stack", async () => {
        const config = awsConfig((key) => ({ ...staticKeys, "aws:token": "token" })[key]);
        assert.deepEqual(await credentialsOf(config, {}, region)(), {
            accessKeyId: "STATIC",
            secretAccessKey: "secret",
            sessionToken: "token",
        });
    });

    it("that are not there say where they are looked for", async () => {
        const told = await messageOf(world().crud(cluster, { "aws:profile": "nowhere" }).create(association(cluster)));
        assert.equal(
            told,
            "The credentials do not work. The association takes aws:profile, aws:accessKey, aws:secretKey, aws:token and aws:assumeRoles of the stack's configuration, else the AWS SDK's default chain; connection overrides them. The AWS SDK says CredentialsProviderError, \"Could not resolve credentials using profile: [nowhere] in configuration/credentials file(s).\".",
        );
    });

    it("that STS denies are told as credentials, not as permissions of Redshift", async () => {
        const message = `User: somebody is not authorized to perform: sts:AssumeRole on resource: ${role("deployer")}`;
        world().plane.failNext("AssumeRole", { kind: "refuse", error: new ApiError("AccessDenied", message, 403) });
        const config = { ...staticKeys, "aws:assumeRoles": JSON.stringify([{ roleArn: role("deployer") }]) };
        const told = await messageOf(world().crud(cluster, config).create(association(cluster)));
        assert.match(told, /^The credentials do not work\. /);
        assert(told.endsWith(`The AWS SDK says AccessDenied, "${message}".`), told);
    });

    it("are asked for with all that a role to assume may have", async () => {
        const asked = await formsSentBy(async (endpoint) => {
            const assumeRole = {
                roleArn: role("deployer"),
                duration: "1h30m",
                policy: "{}",
                policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
                sourceIdentity: "me",
                tags: { team: "data" },
                transitiveTagKeys: ["team"],
            };
            const all: Record<string, string> = {
                ...staticKeys,
                "aws:assumeRoles": JSON.stringify([assumeRole]),
                "aws:endpoints": JSON.stringify({ sts: endpoint }),
            };
            await messageOf(
                credentialsOf(
                    awsConfig((key) => all[key]),
                    {},
                    region,
                )(),
            );
        });
        assert.deepEqual(asked, [
            {
                Action: "AssumeRole",
                Version: "2011-06-15",
                RoleArn: role("deployer"),
                RoleSessionName: "pulumi-redshift-iam",
                DurationSeconds: "5400",
                Policy: "{}",
                "PolicyArns.member.1.arn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
                SourceIdentity: "me",
                "Tags.member.1.Key": "team",
                "Tags.member.1.Value": "data",
                "TransitiveTagKeys.member.1": "team",
            },
        ]);
    });
});

/** What a service that denies everything is asked. */
async function formsSentBy(act: (endpoint: string) => Promise<void>): Promise<Record<string, string>[]> {
    const forms: Record<string, string>[] = [];
    const server = createServer((request, response) => {
        void text(request).then((body) => {
            forms.push(Object.fromEntries(new URLSearchParams(body)));
            response.writeHead(403).end("<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>");
        });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.close();
    server.closeAllConnections();
    return forms;
}
