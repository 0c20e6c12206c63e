import { parseArgs } from "node:util";
import { Call } from "./call";
import { ControlPlane } from "./control-plane";
import { exampleRegion } from "./examples";
import { ControlPlaneServer } from "./server";

export const usage = `ts-node --transpileOnly tests/control-plane/main.ts [--port N] [--cluster ID]… [--namespace NAME]… [--region REGION]

Serves the part of Redshift's, Redshift Serverless's and STS's control planes that is about a cluster's roles.

  --port       the port on 127.0.0.1 (default: one that is free)
  --cluster    a cluster that is there (default: examplecluster)
  --namespace  a namespace of Redshift Serverless that is there (default: examplenamespace)
  --region     the Region they are in (default: ${exampleRegion})`;

/** Starts a server as the command line says, and prints how to use it, and every call that comes. */
export async function serve(args: string[], print: (line: string) => void): Promise<ControlPlaneServer> {
    const { port, cluster, namespace, region } = parse(args);
    const plane = new ControlPlane({ applyMs: 3000, modifyingMs: 2000 });
    plane.onCall = (call) => {
        print(tellCall(call));
    };
    for (const clusterIdentifier of cluster) {
        plane.addCluster({ clusterIdentifier, region });
    }
    for (const namespaceName of namespace) {
        plane.addNamespace({ namespaceName, region });
    }
    const server = new ControlPlaneServer(plane);
    const url = await server.start(port);
    print(introduction(url, region, cluster, namespace));
    return server;
}

function parse(args: string[]) {
    const { values } = parseArgs({
        args,
        options: {
            port: { type: "string", default: "0" },
            cluster: { type: "string", multiple: true, default: ["examplecluster"] },
            namespace: { type: "string", multiple: true, default: ["examplenamespace"] },
            region: { type: "string", default: exampleRegion },
        },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new Error(`--port must be a port, got ${JSON.stringify(values.port)}.`);
    }
    return { ...values, port };
}

function introduction(url: string, region: string, clusters: string[], namespaces: string[]): string {
    return [
        `Redshift's control plane is at ${url}`,
        `${region} has the clusters ${clusters.join(", ")} and the namespaces ${namespaces.join(", ")}.`,
        "",
        ...["redshift", "redshiftserverless", "sts"].map(
            (service) => `pulumi config set --path 'aws:endpoints[0].${service}' ${url}`,
        ),
        `pulumi config set aws:region ${region}`,
        "pulumi config set aws:accessKey test",
        "pulumi config set --secret aws:secretKey test",
        "",
    ].join("\n");
}

function tellCall({ operation, region, accessKeyId, input, outcome }: Call): string {
    return `${operation} in ${region} by ${accessKeyId ?? "nobody"}: ${JSON.stringify(input)} -> ${outcome}`;
}
