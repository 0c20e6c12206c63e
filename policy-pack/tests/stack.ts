import assert from "node:assert/strict";
import { PolicyResource, ResourceValidationPolicy, StackValidationPolicy, unknownCheckingProxy } from "@pulumi/policy";
import { policies } from "../policies";

/** A resource, as a test says what the engine would: `unknown` is a value that a preview does not know. */
export interface Given {
    type: string;
    name: string;
    props: Record<string, unknown>;
    /** What the program took a property from, by the names of the resources. */
    from?: Record<string, string[]>;
    /** Its provider, and the Region of that. */
    provider?: string;
    region?: string;
}

/** What the engine sends for a text that a preview does not know. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What a policy reports: the resource's name, and the message. */
export type Violation = [resource: string | undefined, message: string];

/**
 * What a policy reports about a stack, called as the engine calls it: every resource first by itself, with its inputs, then all of them
 * together, with their outputs, in proxies that throw where a value is unknown.
 *
 * @see makeAnalyzeRpcFun and makeAnalyzeStackRpcFun of @pulumi/policy's server.js
 */
export async function violations(
    name: string,
    given: readonly Given[],
    { inputs = given, config = {} }: { inputs?: readonly Given[]; config?: object } = {},
): Promise<Violation[]> {
    const policy: Partial<ResourceValidationPolicy & StackValidationPolicy> =
        policies().find((one) => one.name === name) ?? assert.fail(name);
    const found: Violation[] = [];
    const report = (message: string, urn?: string) => {
        found.push([urn?.split("::").at(-1), message]);
    };
    const shared = { stackTags: new Map<string, string>(), getConfig: () => config as never, notApplicable };
    for (const validate of [policy.validateResource ?? []].flat()) {
        for (const one of resourcesOf(inputs)) {
            await validate({ ...one, ...shared, asType: () => undefined }, report);
        }
    }
    await policy.validateStack?.({ resources: resourcesOf(given), ...shared }, report);
    return found;
}

function resourcesOf(given: readonly Given[]): PolicyResource[] {
    const resources = given.map(resourceOf);
    const named = (name: string) => resources.filter((one) => one.name === name);
    given.forEach(({ from = {} }, index) => {
        for (const [property, names] of Object.entries(from)) {
            Object.assign(resources[index]?.propertyDependencies ?? {}, { [property]: names.flatMap(named) });
        }
    });
    return resources;
}

function resourceOf({ type, name, props, provider: providersName = "aws", region }: Given): PolicyResource {
    const proxy = (unknownCheckingProxy as (props: object) => Record<string, unknown>)(props);
    const provider = {
        type: "pulumi:providers:aws",
        name: providersName,
        urn: `urn:pulumi:dev::project::pulumi:providers:aws::${providersName}`,
        props: { region },
    };
    return {
        type,
        name,
        props: proxy,
        urn: `urn:pulumi:dev::project::${type}::${name}`,
        opts: {
            protect: false,
            ignoreChanges: [],
            aliases: [],
            additionalSecretOutputs: [],
            customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
        },
        provider,
        dependencies: [],
        propertyDependencies: {},
        isType: () => false,
        asType: () => undefined,
    };
}

function notApplicable(): never {
    throw new Error("No policy of the pack says that it is not applicable.");
}
