import * as pulumi from "@pulumi/pulumi";
import { notYetKnown } from "../problems/not-yet-known";
import { pathOf } from "../problems/path";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";

/** Args whose Outputs no longer reject. By the time they settle, `failures` tells those that did. */
export interface Recovered<A> {
    args: A;
    failures: Problem[];
}

/** Values as they turned out; one that a preview cannot know is `notYetKnown`. */
export interface Settled {
    values: Record<string, unknown>;
    secrets: Secret[];
}

/** A secret value, and where it is: no message may show it. */
export interface Secret {
    path: string;
    value: unknown;
}

/** How an Output that rejected is told. */
export interface FailureText {
    must: string;
    fix: string;
}

const givenFailed: FailureText = { must: "have a value", fix: "Mend what computes it." };

type Pending = pulumi.Output<unknown> | Promise<unknown>;

/** The args with `notYetKnown` for every Output and promise. */
export function knownNow(args: object): Record<string, unknown> {
    return mapPending(args, "", () => notYetKnown) as Record<string, unknown>;
}

/**
 * Makes an Output that rejects a problem of the args like any other. Left alone, Pulumi would report it with its stack
 * trace, and again for each resource that waits for it.
 */
export function recover<A extends object>(args: A, told: FailureText = givenFailed): Recovered<A> {
    const failures: Problem[] = [];
    const seen = new Set<unknown>();
    const recovered = mapPending(args, "", (pending, path) =>
        pulumi.recover(pulumi.Output.isInstance(pending) ? pending : pulumi.output(pending), (error: unknown) => {
            // The engine is shutting down, for a reason of its own that it has told already.
            if (error instanceof Error && pulumi.isGrpcError(error)) {
                throw error;
            }
            if (!seen.has(error)) {
                seen.add(error);
                failures.push(failure(path, error, told));
            }
            return pulumi.unknown;
        }),
    );
    return { args: recovered as A, failures };
}

/** Waits for every Output of recovered args. */
export async function settle(args: object): Promise<Settled> {
    const secrets: Secret[] = [];
    const values = await settled(args, "", secrets);
    return { values: values as Record<string, unknown>, secrets };
}

async function settled(value: unknown, path: string, secrets: Secret[]): Promise<unknown> {
    if (isPending(value)) {
        return settledOutput(value, path, secrets);
    }
    if (Array.isArray(value)) {
        return Promise.all(value.map((element, index) => settled(element, `${path}[${index}]`, secrets)));
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value).map(
            async ([name, part]) => [name, await settled(part, pathOf(path, name), secrets)] as const,
        );
        return Object.fromEntries(await Promise.all(entries));
    }
    return value;
}

/** The wire format is the public way to ask an Output whether it is known and whether it is secret. */
async function settledOutput(output: Pending, path: string, secrets: Secret[]): Promise<unknown> {
    const wire: unknown = await pulumi.runtime.serializeProperty(path, output);
    const isSecret = pulumi.runtime.isRpcSecret(wire);
    const value: unknown = isSecret ? pulumi.runtime.unwrapRpcSecret(wire) : wire;
    if (value === pulumi.runtime.unknownValue) {
        return notYetKnown;
    }
    if (isSecret) {
        secrets.push({ path, value });
    }
    return value === undefined && !mayTurnOutMissing(path) ? null : value;
}

/**
 * An Output that turns out to hold nothing is not the same as an argument left out, which would lift a restriction.
 * Only a resource's own `region` is: older providers, and unit tests with mocks, leave it empty.
 */
function mayTurnOutMissing(path: string): boolean {
    return /(^|\.)cluster\.region$/.test(path);
}

function mapPending(value: unknown, path: string, map: (pending: Pending, path: string) => unknown): unknown {
    if (isPending(value)) {
        return map(value, path);
    }
    if (Array.isArray(value)) {
        return value.map((element, index) => mapPending(element, `${path}[${index}]`, map));
    }
    if (typeof value === "object" && value !== null) {
        const entries = Object.entries(value);
        return Object.fromEntries(entries.map(([name, part]) => [name, mapPending(part, pathOf(path, name), map)]));
    }
    return value;
}

function isPending(value: unknown): value is Pending {
    return pulumi.Output.isInstance(value) || value instanceof Promise;
}

function failure(path: string, error: unknown, { must, fix }: FailureText): Problem {
    const reason = error instanceof Error ? error.message : String(error);
    return problem({ rule: "args.failed", path, must, got: `an error: ${show(reason)}`, fix });
}
