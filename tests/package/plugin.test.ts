import assert from "node:assert/strict";
import { ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { credentials } from "@grpc/grpc-js";
import * as empty from "google-protobuf/google/protobuf/empty_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { GetSchemaRequest } from "@pulumi/pulumi/proto/provider_pb";
import { emptyFolder, packed, root, run } from "./packed";

/**
 * The plugin as `pulumi package add https://…/plugin@vX.Y.Z` installs it: the repository is cloned, `npm install` runs in its folder,
 * and Pulumi's language host for Node.js starts it. Here npm has the package from the tarball, since it is not published yet.
 */
describe("The plugin, cloned and installed as Pulumi does", () => {
    let plugin: string;
    let server: ChildProcessWithoutNullStreams;
    let client: ResourceProviderClient;

    before(async () => {
        const clone = emptyFolder("clone");
        run(clone, "git", "clone", "--quiet", "--depth=1", `file://${root}`, ".");
        plugin = join(clone, "plugin");
        run(plugin, "npm", "pkg", "set", `dependencies.pulumi-redshift-iam=file:${packed().tarball}`);
        run(plugin, "npm", "install", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");
        const runPlugin = join(plugin, "node_modules/@pulumi/pulumi/cmd/run-plugin");
        // In the folder of a program whose tsconfig.json the TypeScript 3.8 that Pulumi brings cannot read: it stopped there once.
        server = spawn(process.execPath, [runPlugin, plugin, "127.0.0.1:1"], { cwd: root });
        client = new ResourceProviderClient(`127.0.0.1:${await portOf(server)}`, credentials.createInsecure());
    });

    after(() => {
        client.close();
        server.kill();
    });

    it("tells the engine its schema, as it is checked in", async () => {
        const schema = await new Promise<string>((resolve, reject) => {
            client.getSchema(new GetSchemaRequest(), (error, response) => {
                if (error === null) resolve(response.getSchema());
                else reject(error);
            });
        });
        assert.deepEqual(JSON.parse(schema), JSON.parse(readFileSync(join(root, "plugin/schema.json"), "utf8")));
    });

    it("tells its version, which is the package's", async () => {
        const version = await new Promise<string>((resolve, reject) => {
            client.getPluginInfo(new empty.Empty(), (error, response) => {
                if (error === null) resolve(response.getVersion());
                else reject(error);
            });
        });
        const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
        assert.equal(version, manifest.version);
    });
});

/** What it says first, unless it says why it stops. */
async function portOf({ stdout, stderr }: ChildProcessWithoutNullStreams): Promise<string> {
    const [said] = (await Promise.race([once(stdout, "data"), once(stderr, "data")])) as [Buffer];
    assert.match(said.toString(), /^\d+\n$/);
    return said.toString().trim();
}
