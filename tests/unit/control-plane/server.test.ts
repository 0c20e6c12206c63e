import assert from "node:assert/strict";
import { DescribeClustersCommand, ModifyClusterIamRolesCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import {
    GetNamespaceCommand,
    ListNamespacesCommand,
    RedshiftServerlessClient,
    UpdateNamespaceCommand,
} from "@aws-sdk/client-redshift-serverless";
import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { ApiError } from "../../control-plane/api-error";
import { ControlPlane } from "../../control-plane/control-plane";
import { ControlPlaneServer } from "../../control-plane/server";
import { role } from "./roles";

const region = "eu-west-1";
const ClusterIdentifier = "examplecluster";
const namespaceName = "examplenamespace";
const [a, b] = [role("a"), role("with+odd,@chars=/b-1")];

describe("the served control plane, to the AWS SDK", () => {
    let plane: ControlPlane;
    let server: ControlPlaneServer;
    let endpoint: string;
    let redshift: RedshiftClient;
    let serverless: RedshiftServerlessClient;

    beforeEach(async () => {
        plane = new ControlPlane({ allowedAccessKeyIds: ["person"] });
        plane.addCluster({ clusterIdentifier: ClusterIdentifier, region, roles: [a], defaultRoleArn: a });
        plane.addNamespace({ namespaceName, region, roles: [a], defaultRoleArn: a });
        server = new ControlPlaneServer(plane);
        endpoint = await server.start();
        redshift = new RedshiftClient(config());
        serverless = new RedshiftServerlessClient(config());
    });

    afterEach(async () => {
        redshift.destroy();
        serverless.destroy();
        await server.stop();
    });

    function config(accessKeyId = "person") {
        return { endpoint, region, credentials: { accessKeyId, secretAccessKey: "secret" }, maxAttempts: 1 };
    }

    async function errorOf(answer: Promise<unknown>): Promise<Record<string, unknown>> {
        const error: unknown = await answer.then(
            () => assert.fail("It was not refused."),
            (reason: unknown) => reason,
        );
        assert(error instanceof Error);
        return error as Error & Record<string, unknown>;
    }

    async function refusal(answer: Promise<unknown>): Promise<string> {
        const { name, message } = await errorOf(answer);
        return `${String(name)}: ${String(message)}`;
    }

    it("describes a cluster", async () => {
        const { Clusters } = await redshift.send(new DescribeClustersCommand({ ClusterIdentifier }));
        assert.deepEqual(Clusters, plane.describeClusters(region).Clusters);
    });

    it("describes clusters without roles, and no clusters", async () => {
        plane.removeCluster(region, ClusterIdentifier);
        const none = await redshift.send(new DescribeClustersCommand());
        assert.deepEqual(none.Clusters, []);
        plane.addCluster({ clusterIdentifier: "bare", region });
        const bare = await redshift.send(new DescribeClustersCommand());
        assert.deepEqual(
            bare.Clusters?.map(({ IamRoles, DefaultIamRoleArn }) => ({ IamRoles, DefaultIamRoleArn })),
            [{ IamRoles: [], DefaultIamRoleArn: undefined }],
        );
    });

    it("modifies a cluster's roles", async () => {
        plane.behaviours.applyMs = 60_000;
        const input = { ClusterIdentifier, AddIamRoles: [b], RemoveIamRoles: [a], DefaultIamRoleArn: b };
        const { Cluster } = await redshift.send(new ModifyClusterIamRolesCommand(input));
        assert.equal(Cluster?.DefaultIamRoleArn, b);
        assert.deepEqual(Cluster.IamRoles, [
            { IamRoleArn: a, ApplyStatus: "removing" },
            { IamRoleArn: b, ApplyStatus: "adding" },
        ]);
    });

    it("reads lists as the SDK writes them: absent, empty, and of more than ten", async () => {
        const many = Array.from({ length: 12 }, (_, index) => role(`r${index}`));
        await redshift.send(new ModifyClusterIamRolesCommand({ ClusterIdentifier }));
        await redshift.send(
            new ModifyClusterIamRolesCommand({ ClusterIdentifier, AddIamRoles: many, RemoveIamRoles: [] }),
        );
        await redshift.send(new ModifyClusterIamRolesCommand({ ClusterIdentifier, DefaultIamRoleArn: "" }));
        assert.deepEqual(
            plane.takeCalls().map(({ input }) => input),
            [
                { ClusterIdentifier },
                { ClusterIdentifier, AddIamRoles: many, RemoveIamRoles: [] },
                { ClusterIdentifier, DefaultIamRoleArn: "" },
            ],
        );
        assert.equal(plane.cluster(region, ClusterIdentifier).defaultRoleArn, undefined);
    });

    it("tells a namespace", async () => {
        const { namespace } = await serverless.send(new GetNamespaceCommand({ namespaceName }));
        assert.equal(namespace?.status, "AVAILABLE");
        assert.equal(namespace.defaultIamRoleArn, a);
        assert.deepEqual(namespace.iamRoles, [`IamRole(applyStatus=in-sync, iamRoleArn=${a})`]);
    });

    it("updates a namespace", async () => {
        plane.behaviours.modifyingMs = 60_000;
        const input = { namespaceName, iamRoles: [b], defaultIamRoleArn: "" };
        const { namespace } = await serverless.send(new UpdateNamespaceCommand(input));
        assert.equal(namespace?.status, "MODIFYING");
        assert.equal(namespace.defaultIamRoleArn, undefined);
        assert.deepEqual(namespace.iamRoles, [`IamRole(applyStatus=in-sync, iamRoleArn=${b})`]);
        assert.deepEqual(plane.takeCalls()[0]?.input, input);
    });

    it("names a cluster's errors as the SDK's classes are named", async () => {
        const unknown = await errorOf(
            redshift.send(new DescribeClustersCommand({ ClusterIdentifier: "<other> & 'co'" })),
        );
        assert.equal(unknown["name"], "ClusterNotFoundFault");
        assert.equal(unknown["message"], "Cluster <other> & 'co' not found.");
        // What came on the wire.
        assert.equal(unknown["Code"], "ClusterNotFound");

        plane.setClusterStatus(region, ClusterIdentifier, "paused");
        const paused = await errorOf(redshift.send(new ModifyClusterIamRolesCommand({ ClusterIdentifier })));
        assert.equal(paused["name"], "InvalidClusterStateFault");
        assert.equal(paused["message"], "You can't modify a paused cluster.");
        assert.equal(paused["Code"], "InvalidClusterState");
    });

    it("names errors that Redshift's model does not have by their code", async () => {
        const input = { ClusterIdentifier, AddIamRoles: ["no ARN"] };
        assert.equal(
            await refusal(redshift.send(new ModifyClusterIamRolesCommand(input))),
            "InvalidParameterValue: The IAM role no ARN is not valid. The IAM role must delegate access to an Amazon Redshift account.",
        );
    });

    it("names a namespace's errors as the SDK's classes are named", async () => {
        const update = (change: object) => serverless.send(new UpdateNamespaceCommand({ namespaceName, ...change }));
        assert.equal(
            await refusal(serverless.send(new GetNamespaceCommand({ namespaceName: "other" }))),
            "ResourceNotFoundException: Could not find the namespace other.",
        );
        assert.match(await refusal(update({ defaultIamRoleArn: a })), /^ValidationException: To change the default/);
        plane.setNamespaceStatus(region, namespaceName, "MODIFYING");
        assert.match(await refusal(update({ iamRoles: [a] })), /^ConflictException: There is an operation running/);
    });

    it("throttles and denies, when it is told to", async () => {
        plane.failNext("DescribeClusters", { kind: "refuse", error: new ApiError("Throttling", "Rate exceeded") });
        plane.failNext("DescribeClusters", { kind: "refuse", error: new ApiError("AccessDenied", "a < b", 403) });
        plane.failNext("GetNamespace", {
            kind: "refuse",
            error: new ApiError("ThrottlingException", "Rate exceeded", 429),
        });
        const describe = () => redshift.send(new DescribeClustersCommand());
        assert.equal(await refusal(describe()), "Throttling: Rate exceeded");
        const denied = await errorOf(describe());
        assert.equal(denied["name"], "AccessDenied");
        assert.equal(denied["message"], "a < b");
        assert.equal((denied["$metadata"] as { httpStatusCode: number }).httpStatusCode, 403);
        const get = serverless.send(new GetNamespaceCommand({ namespaceName }));
        assert.equal(await refusal(get), "ThrottlingException: Rate exceeded");
        await describe();
    });

    it("is asked again by a client that retries", async () => {
        plane.failNext("DescribeClusters", { kind: "drop-before" });
        const retrying = new RedshiftClient({ ...config(), maxAttempts: 2 });
        await retrying.send(new DescribeClustersCommand());
        retrying.destroy();
        assert.equal(plane.takeCalls().length, 2);
    });

    for (const [kind, roles] of [
        ["drop-before", [a]],
        ["drop-after", [a, b]],
    ] as const) {
        it(`drops connections: ${kind}`, async () => {
            plane.failNext("ModifyClusterIamRoles", { kind });
            plane.failNext("UpdateNamespace", { kind });
            const modify = new ModifyClusterIamRolesCommand({ ClusterIdentifier, AddIamRoles: [b] });
            const update = new UpdateNamespaceCommand({ namespaceName, iamRoles: [a, b] });
            for (const dropped of [redshift.send(modify), serverless.send(update)]) {
                const { name, message, code, $metadata } = await errorOf(dropped);
                assert.deepEqual(
                    { name, message, code },
                    { name: "TimeoutError", message: "socket hang up", code: "ECONNRESET" },
                );
                assert.equal(($metadata as { httpStatusCode?: number }).httpStatusCode, undefined);
            }
            const inSync = roles.map((arn) => ({ arn, status: "in-sync" }));
            assert.deepEqual(plane.cluster(region, ClusterIdentifier).roles, inSync);
            assert.deepEqual(plane.namespace(region, namespaceName).roles, inSync);
            await redshift.send(new DescribeClustersCommand());
        });
    }

    it("writes down the Region and the access key of each call", async () => {
        const elsewhere = new RedshiftClient({ ...config(), region: "us-west-2" });
        await elsewhere.send(new DescribeClustersCommand());
        elsewhere.destroy();
        await serverless.send(new GetNamespaceCommand({ namespaceName }));
        assert.deepEqual(plane.takeCalls(), [
            { operation: "DescribeClusters", region: "us-west-2", accessKeyId: "person", input: {}, outcome: "ok" },
            { operation: "GetNamespace", region, accessKeyId: "person", input: { namespaceName }, outcome: "ok" },
        ]);
    });

    it("does not know other access keys", async () => {
        const stranger = config("stranger");
        const told = "The security token included in the request is invalid.";
        assert.equal(
            await refusal(new RedshiftClient(stranger).send(new DescribeClustersCommand())),
            `InvalidClientTokenId: ${told}`,
        );
        assert.equal(
            await refusal(new RedshiftServerlessClient(stranger).send(new GetNamespaceCommand({ namespaceName }))),
            `UnrecognizedClientException: ${told}`,
        );
    });

    it("is called by an assumed role, with its external id", async () => {
        const RoleArn = role("teams/data-deployer");
        const params = { RoleArn, RoleSessionName: "pulumi", ExternalId: "<&>" };
        const credentials = fromTemporaryCredentials({
            masterCredentials: config().credentials,
            params,
            clientConfig: { endpoint, region, maxAttempts: 1 },
        });
        const assumed = new RedshiftClient({ ...config(), credentials });
        await assumed.send(new DescribeClustersCommand());
        await assumed.send(new DescribeClustersCommand());
        assumed.destroy();
        const assuming = plane.calls.find(({ operation }) => operation === "AssumeRole");
        assert.deepEqual({ RoleArn, RoleSessionName: "pulumi", ExternalId: "<&>" }, assuming?.input);
        assert.deepEqual(
            plane.takeCalls().map(({ operation, accessKeyId }) => [operation, accessKeyId]),
            [
                ["AssumeRole", "person"],
                ["DescribeClusters", "ASIADATADEPLOYER1"],
                ["DescribeClusters", "ASIADATADEPLOYER1"],
            ],
        );
    });

    it("says what it does not have", async () => {
        assert.equal(
            await refusal(serverless.send(new ListNamespacesCommand())),
            "UnknownOperationException: This control plane does not have the operation RedshiftServerless.ListNamespaces.",
        );
        const post = (body: string) => fetch(endpoint, { method: "POST", body }).then((answer) => answer.text());
        assert.match(
            await post("Action=PauseCluster&Version=2012-12-01"),
            /<Code>InvalidAction<\/Code><Message>This control plane does not have the operation PauseCluster of version 2012-12-01\.</,
        );
        assert.match(await post("Action=AssumeRole&Version=2012-12-01"), /<Code>InvalidAction</);
        assert.match(await post("hello"), /<Code>MissingParameter</);
        assert.match(await post("Action=DescribeClusters&Version=2012-12-01"), /<Code>MissingAuthenticationToken</);
        assert.deepEqual(plane.calls, []);
    });

    it("says that a test's own mistake is one", async () => {
        plane.onCall = () => {
            throw new TypeError("mistake");
        };
        assert.equal(
            await refusal(redshift.send(new DescribeClustersCommand())),
            "InternalFailure: TypeError: mistake",
        );
    });

    it("cannot be started on a port that is taken", async () => {
        const other = new ControlPlaneServer(plane);
        await assert.rejects(other.start(Number(new URL(endpoint).port)), { code: "EADDRINUSE" });
    });
});
