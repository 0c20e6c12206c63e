import * as pulumi from "@pulumi/pulumi";
import { notYetKnown } from "../problems/not-yet-known";
import { mapPending, Pending } from "./pending";
import { Secret } from "./secrets";

/** Values as they turned out; one that a preview cannot know is `notYetKnown`. */
export interface Settled {
    values: Record<string, unknown>;
    secrets: Secret[];
    /** Whether there was anything to wait for. */
    hasWaited: boolean;
}

/** The args with `notYetKnown` for every Output and promise. */
export function knownNow(args: object): Record<string, unknown> {
    return mapPending(args, "", () => notYetKnown) as Record<string, unknown>;
}

/** Waits for every Output of recovered args. */
export async function settle(args: object): Promise<Settled> {
    const secrets: Secret[] = [];
    const waiting: Promise<readonly [path: string, value: unknown]>[] = [];
    mapPending(args, "", (pending, path) =>
        waiting.push(settledOutput(pending, path, secrets).then((value) => [path, value])),
    );
    const settled = new Map(await Promise.all(waiting));
    const values = mapPending(args, "", (_, path) => settled.get(path)) as Record<string, unknown>;
    return { values, secrets, hasWaited: waiting.length > 0 };
}

/** The wire format is the public way to ask an Output whether it is known and whether it is secret. */
async function settledOutput(output: Pending, path: string, secrets: Secret[]): Promise<unknown> {
    const wire: unknown = await pulumi.runtime.serializeProperty(path, output);
    const isSecret = pulumi.runtime.isRpcSecret(wire);
    const value: unknown = isSecret ? pulumi.runtime.unwrapRpcSecret(wire) : wire;
    if (value === pulumi.runtime.unknownValue) {
        return notYetKnown;
    }
    // A secret that holds nothing comes as null.
    if ((value ?? undefined) === undefined && mayTurnOutMissing(path) && (isSecret || value === undefined)) {
        return undefined;
    }
    if (isSecret) {
        secrets.push({ path, value });
    }
    return value === undefined ? null : value;
}

/**
 * An Output that turns out to hold nothing is not the same as an argument left out, which would lift a restriction.
 * Only a resource's own `region` is, since older providers, and unit tests with mocks, leave it empty; and what an Output
 * of a workgroup leaves to be looked up.
 */
function mayTurnOutMissing(path: string): boolean {
    return mayBeMissing.some((shape) => shape.test(path));
}

const mayBeMissing = [
    /(^|\.)(cluster|workgroup|namespace)\.region$/,
    /(^|\.)workgroup\.(workgroupId|namespaceName)$/,
    /^permissions\.\w+\[\d+\]\.region$/,
];
