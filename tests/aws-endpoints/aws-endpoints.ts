import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { ApiError } from "../control-plane/api-error";
import { credentialScope } from "../control-plane/wire/credential-scope";
import { elements } from "../control-plane/wire/xml";
import { Iam } from "./iam";
import { Kms } from "./kms";
import { S3 } from "./s3";

type Service = "iam" | "kms" | "s3";

interface Request {
    service: Service;
    operation: string;
}

const iamOperations = ["GetRole", "SimulatePrincipalPolicy"];
const kmsOperations = ["DescribeKey", "GetKeyPolicy"];

/** IAM, S3 and KMS for the AWS SDKs, on this machine alone: what they have for whoever only looks. */
export class AwsEndpoints {
    public readonly iam = new Iam();
    public readonly s3 = new S3();
    public readonly kms = new Kms();
    /** The name of every operation that was asked for, also of those that there are not. */
    public readonly operations: string[] = [];
    private readonly refused = new Map<string, ApiError>();
    private readonly server = createServer((request, response) => {
        void this.answer(request, response);
    });

    /** From now on, the operation is refused. */
    public refuse(operation: string, error: ApiError): void {
        this.refused.set(operation, error);
    }

    /** Resolves to the endpoint's URL, the same for all three. */
    public async start(): Promise<string> {
        await new Promise<void>((resolve, reject) => {
            this.server.once("error", reject).listen(0, "127.0.0.1", resolve);
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
        const body = await text(request);
        const { service, operation } = asked(request, body);
        this.operations.push(operation);
        try {
            response.end(this.outputOf(service, operation, request, body, response));
        } catch (error) {
            const refusal = error instanceof ApiError ? error : new ApiError("InternalFailure", String(error), 500);
            response.statusCode = refusal.statusCode;
            response.end(operation === "HeadObject" ? "" : errorOf(service, refusal));
        }
    }

    private outputOf(
        service: Service,
        operation: string,
        { url = "", headers }: IncomingMessage,
        body: string,
        response: ServerResponse,
    ): string {
        const { region } = credentialScope(headers.authorization);
        const refusal = this.refused.get(operation);
        if (refusal !== undefined) {
            throw refusal;
        }
        switch (service) {
            case "iam":
                return iamAnswer(
                    operation,
                    this.iam.answer(known(operation, iamOperations), new URLSearchParams(body)),
                );
            case "kms":
                return this.kms.answer(known(operation, kmsOperations), body, region);
            case "s3":
                return this.s3.answer(known(operation, Object.values(s3Operations)), url, response);
        }
    }
}

/** What S3 is asked for, by the method and what the URL asks after. */
const s3Operations: Readonly<Record<string, string>> = {
    "GET policy": "GetBucketPolicy",
    "GET encryption": "GetBucketEncryption",
    "HEAD ": "HeadObject",
};

function asked({ headers, method = "", url = "" }: IncomingMessage, body: string): Request {
    const target = headers["x-amz-target"];
    if (typeof target === "string") {
        return { service: "kms", operation: target.replace("TrentService.", "") };
    }
    const action = new URLSearchParams(body).get("Action");
    if (method === "POST" && action !== null) {
        return { service: "iam", operation: action };
    }
    const [, what = ""] = /\?(\w+)/.exec(url) ?? [];
    return { service: "s3", operation: s3Operations[`${method} ${what}`] ?? `${method} ${url}` };
}

function known(operation: string, operations: readonly string[]): string {
    if (!operations.includes(operation)) {
        throw new ApiError("InvalidAction", `This endpoint does not have the operation ${operation}.`);
    }
    return operation;
}

function iamAnswer(operation: string, result: string): string {
    return `<${operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${operation}Response>`;
}

function errorOf(service: Service, { name, message }: ApiError): string {
    const error = { Code: name, Message: message };
    switch (service) {
        case "iam":
            return `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">${elements({ Error: { Type: "Sender", ...error }, RequestId: "1" })}</ErrorResponse>`;
        case "kms":
            return JSON.stringify({ __type: name, message });
        case "s3":
            return `<?xml version="1.0" encoding="UTF-8"?><Error>${elements(error)}</Error>`;
    }
}
