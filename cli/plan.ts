import * as pulumi from "@pulumi/pulumi";
import { Answer, answer, getWorkgroup } from "./answers";
import { knownAfterUp } from "./placeholders";
import { readable } from "./readable";
import { Identity } from "./identity";

/** A resource that the program registered. */
export interface PlannedResource {
    urn: string;
    type: string;
    name: string;
    parent: string | undefined;
    /** The id of what is there already, and is imported instead of made. */
    importId: string | undefined;
    inputs: Record<string, unknown>;
    /** What a component told of itself. */
    outputs: Record<string, unknown>;
}

/** What a program would deploy. */
export interface Plan {
    resources: PlannedResource[];
    /** The names of the workgroups that were asked for, by the ids that stand in for AWS's. */
    workgroups: Map<string, string>;
}

/** The fields of the runtime's messages that are read here. */
interface RegisterRequest {
    getType: () => string;
    getName: () => string;
    getParent: () => string;
    getImportid: () => string;
    getObject: () => Struct | undefined;
}

interface OutputsRequest {
    getUrn: () => string;
    getOutputs: () => Struct | undefined;
}

interface Struct {
    toJavaScript: () => Record<string, unknown>;
}

interface Monitor {
    registerResource: (request: RegisterRequest, callback: Callback) => void;
    registerResourceOutputs: (request: OutputsRequest, callback: Callback) => void;
}

type Callback = (error: unknown, response: { getUrn: () => string } | undefined) => void;

/** Sets the runtime up for a preview, and writes down what is registered from now on. */
export async function recordPlan(project: string, { account, region }: Identity): Promise<Plan> {
    const plan: Plan = { resources: [], workgroups: new Map() };
    const regionOf = (provider: string | undefined) => providersRegion(plan, provider) ?? region;
    await pulumi.runtime.setMocks(
        {
            // What AWS would make up is left out: in a preview, Pulumi takes it as unknown.
            newResource: ({ type, inputs, provider }) => ({
                id: undefined,
                state: { ...(type.startsWith("aws:") && { region: regionOf(provider) }), ...(inputs as object) },
            }),
            call: ({ token, inputs, provider }) => {
                const answered = answer(token, inputs as Answer, { account, region: regionOf(provider) });
                if (token === getWorkgroup) {
                    noteWorkgroup(plan, answered);
                }
                return answered;
            },
        },
        project,
        "preview",
        true,
    );
    pulumi.runtime.setConfig("aws:region", region);
    listen(plan);
    return plan;
}

function noteWorkgroup({ workgroups }: Plan, { workgroupId, workgroupName }: Answer): void {
    if (typeof workgroupId === "string" && typeof workgroupName === "string") {
        workgroups.set(workgroupId, workgroupName);
    }
}

/** The Region of the explicit provider that a resource or an invoke has; unknown where the provider's is. */
function providersRegion({ resources }: Plan, reference = ""): unknown {
    const provider = resources.find(({ urn }) => reference.startsWith(`${urn}::`));
    const region = provider?.inputs["region"];
    return region === knownAfterUp ? pulumi.unknown : region;
}

/** Mocks are not told of parents and of a component's outputs, so this listens to the messages themselves. */
function listen(plan: Plan): void {
    const monitor = pulumi.runtime.getMonitor() as unknown as Monitor;
    const { registerResource, registerResourceOutputs } = monitor;
    monitor.registerResource = (request, callback) => {
        registerResource.call(monitor, request, (error, response) => {
            if (response !== undefined) {
                plan.resources.push(planned(response.getUrn(), request));
            }
            callback(error, response);
        });
    };
    monitor.registerResourceOutputs = (request, callback) => {
        const resource = plan.resources.find(({ urn }) => urn === request.getUrn());
        Object.assign(resource?.outputs ?? {}, readable(request.getOutputs()?.toJavaScript() ?? {}));
        registerResourceOutputs.call(monitor, request, callback);
    };
}

function planned(urn: string, request: RegisterRequest): PlannedResource {
    return {
        urn,
        type: request.getType(),
        name: request.getName(),
        parent: request.getParent() || undefined,
        importId: request.getImportid() || undefined,
        inputs: readable(withoutStub(request.getObject()?.toJavaScript() ?? {})) as Record<string, unknown>,
        outputs: {},
    };
}

/** Without what Pulumi puts into a dynamic resource to find its provider: it says nothing of what will be deployed. */
function withoutStub(inputs: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== "__provider"));
}
