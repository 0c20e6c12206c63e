import { setTimeout } from "node:timers/promises";
import * as pulumi from "@pulumi/pulumi";
import { isFinding } from "../finding";
import { rejected, takeRejections } from "../hooks";

/** A resource as the program registered it, off the wire: with what Pulumi's mocks do not show. */
export interface Registered {
    type: string;
    name: string;
    urn: string;
    parent: string;
    /** All but the text of a dynamic resource's provider. */
    inputs: Record<string, unknown>;
    /** The text of a dynamic resource's provider, which the state keeps. */
    providerText: unknown;
    dependsOn: string[];
    provider: string;
    protect: boolean;
    /** Of the plugin that makes it. */
    version: string;
    customTimeouts: Record<string, string>;
    outputs: Record<string, unknown>;
}

export interface Deployment {
    resources: Registered[];
    /** Tokens of the functions that were invoked. */
    calls: string[];
    /** What they were given. */
    callInputs: Record<string, unknown>[];
    /** The providers that were invoked. */
    callProviders: string[];
    /** Warnings, but for what is found about a role. */
    warnings: string[];
    findings: string[];
    /** Messages of what was thrown, at once or later. */
    errors: string[];
    error: (Error & { hideStack?: boolean }) | undefined;
}

export interface World {
    preview?: boolean;
    accountId?: string;
    region?: string;
    /** The stack's configuration, such as `aws:profile`. */
    config?: Record<string, string>;
    /** Properties that AWS would make up, by resource type. */
    computed?: (type: string, name: string, inputs: Record<string, unknown>) => Record<string, unknown>;
    call?: (token: string, inputs: Record<string, unknown>) => Record<string, unknown>;
}

interface Urn {
    getUrn(): string;
}

interface Struct {
    toJavaScript(): Record<string, unknown>;
}

interface Request {
    getType(): string;
    getName(): string;
    getParent(): string;
    getObject(): Struct | undefined;
    getDependenciesList(): string[];
    getProvider(): string;
    getProtect(): boolean;
    getVersion(): string;
    getCustomtimeouts(): { getCreate(): string; getUpdate(): string; getDelete(): string } | undefined;
}

/** What AWS makes up for a workgroup, and its namespace. */
export const aWorkgroup = { workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab", namespaceName: "examplenamespace" };

/** Runs a program on Pulumi's mocks and waits for all of it. */
export async function deploy(program: () => unknown, world: World = {}): Promise<Deployment> {
    const deployment: Deployment = {
        resources: [],
        calls: [],
        callInputs: [],
        callProviders: [],
        warnings: [],
        findings: [],
        errors: [],
        error: undefined,
    };
    const { accountId = "123456789012", region = "us-east-1", preview = false, config = {} } = world;
    pulumi.runtime.setAllConfig(config);
    await pulumi.runtime.setMocks(
        {
            newResource: ({ type, name, inputs }) => ({
                id: preview ? undefined : `${name}-id`,
                state: { ...(inputs as object), ...computedBy(world, type, name, inputs as Record<string, unknown>) },
            }),
            call: ({ token, inputs, provider }) => {
                const given = inputs as Record<string, unknown>;
                deployment.calls.push(token);
                deployment.callInputs.push(given);
                deployment.callProviders.push(provider ?? "");
                return (
                    world.call?.(token, given) ?? {
                        accountId,
                        region: regionOf(deployment, provider) ?? region,
                        ...(token.endsWith(":getWorkgroup") && { ...aWorkgroup, ...given }),
                    }
                );
            },
        },
        "project",
        "stack",
        preview,
    );
    listen(deployment);
    const restoreWarn = collectWarnings(deployment);
    try {
        await program();
    } catch (error) {
        note(deployment, error);
    }
    await Promise.race([pulumi.runtime.disconnect(), rejected()]);
    await setTimeout(5);
    restoreWarn();
    for (const error of takeRejections()) {
        note(deployment, error);
    }
    // What a failed registration leaves waiting would be reported as leaks when the process ends.
    pulumi.runtime.resetOptions("project", "stack", 1, "", "", false, "");
    return deployment;
}

/** The Region of the explicit provider that was asked. */
function regionOf({ resources }: Deployment, provider = ""): unknown {
    return resources.find(({ urn }) => provider.startsWith(`${urn}::`))?.inputs["region"];
}

function computedBy(
    world: World,
    type: string,
    name: string,
    inputs: Record<string, unknown>,
): Record<string, unknown> {
    if (world.computed !== undefined) {
        return world.computed(type, name, inputs);
    }
    if (type === "aws:iam/role:Role" && world.preview !== true) {
        const roleName = (inputs["name"] as string | undefined) ?? `${name}-1234567`;
        return {
            name: roleName,
            arn: `arn:aws:iam::123456789012:role${(inputs["path"] as string | undefined) ?? "/"}${roleName}`,
        };
    }
    return {};
}

function note(deployment: Deployment, error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    deployment.error ??= error as Error;
    if (!deployment.errors.includes(message)) {
        deployment.errors.push(message);
    }
}

function collectWarnings(deployment: Deployment): () => void {
    const { warn } = console;
    console.warn = (text: string) => (isFinding(text) ? deployment.findings : deployment.warnings).push(text);
    return () => {
        console.warn = warn;
    };
}

function listen(deployment: Deployment): void {
    const monitor = pulumi.runtime.getMonitor() as unknown as {
        registerResource: (request: Request, callback: (error: unknown, response?: Urn) => void) => void;
        registerResourceOutputs: (request: Urn & { getOutputs(): Struct | undefined }, callback: unknown) => void;
    };
    const { registerResource, registerResourceOutputs } = monitor;
    monitor.registerResource = (request, callback) => {
        registerResource.call(monitor, request, (error, response) => {
            if (response !== undefined) {
                deployment.resources.push(registered(response.getUrn(), request));
            }
            callback(error, response);
        });
    };
    monitor.registerResourceOutputs = (request, callback) => {
        const resource = deployment.resources.find(({ urn }) => urn === request.getUrn());
        Object.assign(resource?.outputs ?? {}, request.getOutputs()?.toJavaScript());
        registerResourceOutputs.call(monitor, request, callback);
    };
}

function registered(urn: string, request: Request): Registered {
    const { __provider: providerText, ...inputs } = request.getObject()?.toJavaScript() ?? {};
    const timeouts = request.getCustomtimeouts();
    const given = { create: timeouts?.getCreate(), update: timeouts?.getUpdate(), delete: timeouts?.getDelete() };
    return {
        type: request.getType(),
        name: request.getName(),
        urn,
        parent: request.getParent(),
        inputs,
        providerText,
        dependsOn: request.getDependenciesList(),
        provider: request.getProvider(),
        protect: request.getProtect(),
        version: request.getVersion(),
        customTimeouts: Object.fromEntries(Object.entries(given).filter(([, text]) => text)) as Record<string, string>,
        outputs: {},
    };
}
