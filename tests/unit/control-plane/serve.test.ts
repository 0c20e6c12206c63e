import assert from "node:assert/strict";
import { DescribeClustersCommand, RedshiftClient } from "@aws-sdk/client-redshift";
import { serve } from "../../control-plane/serve";

describe("the control plane as a program", () => {
    async function printed(args: string[], region: string): Promise<{ lines: string[]; endpoint: string }> {
        const lines: string[] = [];
        const server = await serve(args, (line) => lines.push(...line.split("\n")));
        const endpoint = /http:\S+/.exec(lines[0] ?? "")?.[0] ?? "";
        const credentials = { accessKeyId: "test", secretAccessKey: "test" };
        const redshift = new RedshiftClient({ endpoint, region, credentials, maxAttempts: 1 });
        await redshift.send(new DescribeClustersCommand());
        redshift.destroy();
        await server.stop();
        return { lines, endpoint };
    }

    it("prints how to use it, and the calls that come", async () => {
        const { lines, endpoint } = await printed([], "us-east-1");
        assert.deepEqual(lines, [
            `Redshift's control plane is at ${endpoint}`,
            "us-east-1 has the clusters examplecluster and the namespaces examplenamespace.",
            "",
            `pulumi config set --path 'aws:endpoints[0].redshift' ${endpoint}`,
            `pulumi config set --path 'aws:endpoints[0].redshiftserverless' ${endpoint}`,
            `pulumi config set --path 'aws:endpoints[0].sts' ${endpoint}`,
            "pulumi config set aws:region us-east-1",
            "pulumi config set aws:accessKey test",
            "pulumi config set --secret aws:secretKey test",
            "",
            "DescribeClusters in us-east-1 by test: {} -> ok",
        ]);
    });

    it("has the clusters and namespaces that the command line names", async () => {
        const args = "--cluster one --cluster two --namespace three --region eu-west-1 --port 0".split(" ");
        const { lines } = await printed(args, "eu-west-1");
        assert.equal(lines[1], "eu-west-1 has the clusters one, two and the namespaces three.");
    });

    it("refuses arguments that it does not have, and a port that is none", async () => {
        const print = () => undefined;
        await assert.rejects(serve(["--clusters", "one"], print), /Unknown option '--clusters'/);
        await assert.rejects(serve(["--port", "http"], print), /--port must be a port, got "http"\./);
    });
});
