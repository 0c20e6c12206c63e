import * as pulumi from "@pulumi/pulumi";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { mapPending } from "./pending";

/** Args whose Outputs no longer reject. By the time they settle, `failures` tells those that did. */
export interface Recovered<A> {
    args: A;
    failures: Problem[];
}

/** How an Output that rejected is told. */
export interface FailureText {
    must: string;
    fix: (path: string) => string;
}

const givenFailed: FailureText = { must: "have a value", fix: () => "Fix what computes it." };

/**
 * Makes an Output that rejects a problem of the args like any other. Left alone, Pulumi would report it with its stack
 * trace, and again for each resource that waits for it.
 */
export function recover<A extends object>(args: A, failureText: FailureText = givenFailed): Recovered<A> {
    const failures: Problem[] = [];
    const seen = new Set<unknown>();
    const recovered = mapPending(args, "", (pending, path) =>
        // pulumi.output also takes in the Outputs that are nested in the value.
        pulumi.recover(pulumi.output(pending), (error: unknown) => {
            // The engine is shutting down, for a reason of its own that it has told already.
            if (error instanceof Error && pulumi.isGrpcError(error)) {
                throw error;
            }
            if (!seen.has(error)) {
                seen.add(error);
                failures.push(failure(path, error, failureText));
            }
            return pulumi.unknown;
        }),
    );
    return { args: recovered as A, failures };
}

function failure(path: string, error: unknown, { must, fix }: FailureText): Problem {
    const message = error instanceof Error ? error.message : String(error);
    const reason = message.replace(aroundReason, "");
    return problem({ rule: "args.failed", path, must, got: `an error: ${show(reason)}`, fix: fix(path) });
}

/** What Pulumi puts before a provider's own words, which would be cut off after it. */
const aroundReason = /^(?:invocation of \S+ returned an error: |invoking \S+: |\d+ errors? occurred:\s*\*\s*)+/;
