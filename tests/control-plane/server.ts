import { randomUUID } from "node:crypto";
import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { ApiError } from "./api-error";
import { CallHook } from "./call-hook";
import { ConnectionDropped } from "./connection-dropped";
import { ControlPlane } from "./control-plane";
import { credentialScope } from "./wire/credential-scope";
import { jsonProtocol } from "./wire/json-protocol";
import { About, Protocol } from "./wire/protocol";
import { queryProtocol } from "./wire/query-protocol";

/** Serves a control plane to the AWS SDKs, on this machine alone. */
export class ControlPlaneServer {
    /** What a test does around each call. */
    public hook: CallHook = {};
    private readonly server = createServer((request, response) => {
        void this.answer(request, response);
    });

    public constructor(private readonly plane: ControlPlane) {
        // A client that keeps its connection open must not lose it but to a fault that a test asked for.
        this.server.keepAliveTimeout = 0;
    }

    /** Resolves to the endpoint's URL. Without a port, the system gives a free one. */
    public async start(port = 0): Promise<string> {
        await new Promise<void>((resolve, reject) => {
            this.server.once("error", reject).listen(port, "127.0.0.1", resolve);
        });
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    public async stop(): Promise<void> {
        await new Promise((resolve) => {
            this.server.close(resolve);
            this.server.closeAllConnections();
        });
    }

    private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        const protocol = request.headers["x-amz-target"] === undefined ? queryProtocol : jsonProtocol;
        const about: About = { requestId: randomUUID() };
        response.setHeader("content-type", protocol.contentType);
        response.setHeader("x-amzn-requestid", about.requestId);
        try {
            const output = await this.outputOf(request, await text(request), protocol, about);
            response.end(output);
        } catch (error) {
            refuse(response, protocol, about, error);
        }
    }

    private async outputOf(
        { headers }: IncomingMessage,
        body: string,
        protocol: Protocol,
        about: About,
    ): Promise<string> {
        const { operation, input } = protocol.read(headers, body);
        about.operation = operation;
        const { region, accessKeyId } = credentialScope(headers.authorization);
        const call = { service: "redshift", operation } as const;
        await this.hook.before?.(call);
        const output = this.plane.call(operation, region, input, accessKeyId);
        await this.hook.after?.(call);
        return protocol.writeOutput(output, { ...about, operation });
    }
}

function refuse(response: ServerResponse, protocol: Protocol, about: About, error: unknown): void {
    if (error instanceof ConnectionDropped) {
        response.destroy();
        return;
    }
    // What is no refusal is a mistake of this server, or of a test's hook: it shows in the client's error.
    const refusal = error instanceof ApiError ? error : new ApiError("InternalFailure", String(error), 500);
    response.statusCode = refusal.statusCode;
    response.end(protocol.writeError(refusal, about));
}
