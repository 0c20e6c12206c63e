/* Run by loaded.test.ts in a process of its own: tells how much of what it has loaded at its end. */
import * as pulumi from "@pulumi/pulumi";
import { ClusterRoleAssociation, NamespaceRoleAssociation } from "../../../index";

export interface Loaded {
    /** How many files. */
    files: number;
    /** Those of the AWS SDK. */
    ofSdk: string[];
    /** Types of the resources that were made. */
    made: string[];
}

async function makeAssociations(): Promise<string[]> {
    const made: string[] = [];
    const newResource = ({ type, name, inputs }: pulumi.runtime.MockResourceArgs) => {
        made.push(type);
        return { id: name, state: inputs as Record<string, unknown> };
    };
    await pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "project", "stack");
    const roleArn = "arn:aws:iam::123456789012:role/copy-unload";
    const connection = { profile: "production" };
    new ClusterRoleAssociation("c", { cluster: { clusterIdentifier: "c" }, roleArn, connection });
    new NamespaceRoleAssociation("n", { namespace: { namespaceName: "analytics" }, roleArn, connection });
    await pulumi.runtime.disconnect();
    return made;
}

async function main(what: string | undefined): Promise<void> {
    const made = what === "associations" ? await makeAssociations() : [];
    const files = Object.keys(require.cache);
    const ofSdk = files.filter((file) => /[\\/]node_modules[\\/](@aws-sdk|@smithy)[\\/]/.test(file));
    process.stdout.write(JSON.stringify({ files: files.length, ofSdk, made } satisfies Loaded));
}

void main(process.argv[2]);
