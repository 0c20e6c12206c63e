import assert from "node:assert/strict";
import { GetWorkgroupCommand, RedshiftServerlessClient } from "@aws-sdk/client-redshift-serverless";
import { ControlPlane } from "../../control-plane/control-plane";
import { ControlPlaneServer } from "../../control-plane/server";

const region = "eu-west-1";
const workgroupName = "exampleworkgroup";
const workgroupId = "1234abcd-12ab-34cd-56ef-1234567890ab";

describe("a workgroup of the control plane, to the AWS SDK", () => {
    let server: ControlPlaneServer;
    let client: RedshiftServerlessClient;

    beforeEach(async () => {
        const plane = new ControlPlane({ allowedAccessKeyIds: ["person"] });
        plane.addWorkgroup({ workgroupName, namespaceName: "examplenamespace", workgroupId, region });
        server = new ControlPlaneServer(plane);
        client = await clientOf("person");
    });

    afterEach(async () => {
        client.destroy();
        await server.stop();
    });

    async function clientOf(accessKeyId: string): Promise<RedshiftServerlessClient> {
        const endpoint = await server.start();
        return new RedshiftServerlessClient({
            endpoint,
            region,
            credentials: { accessKeyId, secretAccessKey: "secret" },
            maxAttempts: 1,
        });
    }

    it("is told with its id, its ARN and its namespace", async () => {
        const { workgroup } = await client.send(new GetWorkgroupCommand({ workgroupName }));
        assert.deepEqual(workgroup, {
            workgroupName,
            namespaceName: "examplenamespace",
            workgroupId,
            workgroupArn: `arn:aws:redshift-serverless:eu-west-1:123456789012:workgroup/${workgroupId}`,
            status: "AVAILABLE",
        });
    });

    it("is not found by another name", async () => {
        await assert.rejects(client.send(new GetWorkgroupCommand({ workgroupName: "other" })), {
            name: "ResourceNotFoundException",
            message: "Could not find the workgroup other.",
        });
    });

    it("is not told to whom the control plane does not know", async () => {
        client.destroy();
        await server.stop();
        client = await clientOf("stranger");
        await assert.rejects(client.send(new GetWorkgroupCommand({ workgroupName })), {
            name: "UnrecognizedClientException",
        });
    });
});
