import { randomUUID } from "node:crypto";
import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { DeleteRoleCommand, IAMClient, IAMServiceException, UpdateAssumeRolePolicyCommand } from "@aws-sdk/client-iam";
import { ApiError } from "../control-plane/api-error";
import { CallHook } from "../control-plane/call-hook";
import { ConnectionDropped } from "../control-plane/connection-dropped";
import { elements } from "../control-plane/wire/xml";
import { leftOut } from "./left-out";
import { Moto } from "./moto";
import { Principals } from "./principals";
import { iamClient } from "./iam-client";

/** How IAM takes its time. */
export interface IamBehaviours {
    /** How long nobody who asks for a new role finds it, in milliseconds. */
    unseenMs: number;
    /** How long a new role cannot be named as a principal, in milliseconds. */
    noPrincipalMs: number;
    /** Each so many calls, one is throttled; none where it is 0. */
    throttleEach: number;
}

const usualBehaviours: IamBehaviours = { unseenMs: 20, noPrincipalMs: 40, throttleEach: 23 };

/** IAM: moto, with the rules in front of it that moto leaves out, and the time that IAM takes. */
export class IamServer {
    /** What a test does around each call. */
    public hook: CallHook = {};
    public readonly behaviours: IamBehaviours = { ...usualBehaviours };
    /** The operations that were asked for, since the last reset. */
    public readonly operations: string[] = [];
    public readonly principals: Principals;
    private readonly moto: IAMClient;
    private readonly madeAt = new Map<string, number>();
    private readonly server = createServer((request, response) => {
        void this.answer(request, response);
    });

    public constructor(private readonly process: Moto) {
        this.moto = iamClient(process.url, 1);
        this.principals = new Principals(this.moto);
    }

    public async start(): Promise<string> {
        // A client that keeps its connection open must not lose it but to a fault that a test asked for.
        this.server.keepAliveTimeout = 0;
        await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    /** A new account, without a role, and IAM as it usually is. */
    public async reset(): Promise<void> {
        await this.process.reset();
        this.hook = {};
        Object.assign(this.behaviours, usualBehaviours);
        this.operations.splice(0);
        this.madeAt.clear();
        this.principals.clear();
    }

    private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
        try {
            const body = await text(request);
            const form = new URLSearchParams(body);
            const operation = form.get("Action") ?? "";
            this.operations.push(operation);
            this.throttle();
            await this.hook.before?.({ service: "iam", operation });
            const answered = await this.act(operation, form, request, body);
            await this.hook.after?.({ service: "iam", operation });
            response.writeHead(answered.status, { "content-type": "text/xml" }).end(answered.text);
        } catch (error) {
            refuse(response, error);
        }
    }

    private throttle(): void {
        const { throttleEach } = this.behaviours;
        if (throttleEach > 0 && this.operations.length % throttleEach === 0) {
            throw new ApiError("Throttling", "Rate exceeded");
        }
    }

    private async act(operation: string, form: URLSearchParams, { headers }: IncomingMessage, body: string) {
        for (const rule of leftOut[operation] ?? []) {
            await rule(form, this.moto);
        }
        await this.checkPrincipals(form);
        this.hideIfNew(operation, form.get("RoleName") ?? "");
        const answered = await fetch(this.process.url, { method: "POST", headers: forwarded(headers), body });
        if (answered.ok) {
            await this.remember(operation, form);
        }
        return { status: answered.status, text: await answered.text() };
    }

    /** IAM refuses a principal that is not there, or is so new that it does not see it yet. */
    private async checkPrincipals(form: URLSearchParams): Promise<void> {
        const document = trustIn(form);
        if (document !== undefined) {
            await this.principals.check(document, (name) => this.ageOf(name) >= this.behaviours.noPrincipalMs);
        }
    }

    private hideIfNew(operation: string, roleName: string): void {
        if (operation === "GetRole" && this.ageOf(roleName) < this.behaviours.unseenMs) {
            throw new ApiError("NoSuchEntity", `The role with name ${roleName} cannot be found.`, 404);
        }
    }

    private ageOf(roleName: string): number {
        return Date.now() - (this.madeAt.get(roleName) ?? -Infinity);
    }

    private async remember(operation: string, form: URLSearchParams): Promise<void> {
        const roleName = form.get("RoleName") ?? "";
        const document = trustIn(form);
        if (operation === "CreateRole") {
            await this.judgeTrust(roleName, document ?? "");
            this.madeAt.set(roleName, Date.now());
        }
        if (document !== undefined) {
            await this.principals.remember(roleName, document);
        }
    }

    /** moto judges a trust policy when it is updated, and takes any with a new role. */
    private async judgeTrust(RoleName: string, PolicyDocument: string): Promise<void> {
        try {
            await this.moto.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument }));
        } catch (error) {
            await this.moto.send(new DeleteRoleCommand({ RoleName }));
            throw error;
        }
    }
}

function trustIn(form: URLSearchParams): string | undefined {
    const parameter = { CreateRole: "AssumeRolePolicyDocument", UpdateAssumeRolePolicy: "PolicyDocument" };
    const operation = form.get("Action") ?? "";
    return Object.hasOwn(parameter, operation)
        ? (form.get(parameter[operation as keyof typeof parameter]) ?? "")
        : undefined;
}

function forwarded({ authorization, "x-amz-date": date }: IncomingMessage["headers"]): Record<string, string> {
    return {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        authorization: authorization ?? "",
        "x-amz-date": String(date),
    };
}

function refuse(response: ServerResponse, error: unknown): void {
    if (error instanceof ConnectionDropped) {
        response.destroy();
        return;
    }
    const { name, message, statusCode } = refusalOf(error);
    const Type = statusCode < 500 ? "Sender" : "Receiver";
    const told = elements({ Error: { Type, Code: name, Message: message }, RequestId: randomUUID() });
    const xmlns = "https://iam.amazonaws.com/doc/2010-05-08/";
    response
        .writeHead(statusCode, { "content-type": "text/xml" })
        .end(`<ErrorResponse xmlns="${xmlns}">${told}</ErrorResponse>`);
}

/** What is no refusal is a mistake of this server, or of a test's hook: it shows in the client's error. */
function refusalOf(error: unknown): ApiError {
    if (error instanceof IAMServiceException) {
        const { httpStatusCode } = error.$metadata;
        return new ApiError(error.name.replace(/Exception$/, ""), error.message, httpStatusCode);
    }
    return error instanceof ApiError ? error : new ApiError("ServiceFailure", String(error), 500);
}
