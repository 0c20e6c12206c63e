import * as pulumi from "@pulumi/pulumi";
import { SeenProvider } from "../association/rules/connection-problems";
import { timeoutProblems } from "../association/rules/timeout-problems";
import { Problem } from "../problems/problem";
import { Rules } from "./check";
import { providersProfile, seenProvider } from "./explicit-provider";

/** What the args of an association by itself are judged by. */
export function associationRules(
    component: pulumi.Resource,
    opts: pulumi.ComponentResourceOptions | undefined,
    problemsOf: (args: Record<string, unknown>, provider: SeenProvider) => Problem[],
    warningsOf: Rules["warningsOf"],
): Rules {
    return {
        problemsOf: (args, lookedUp) => [
            ...problemsOf(args, seenProvider(component, opts, lookedUp)),
            ...timeoutProblems(opts?.customTimeouts),
        ],
        warningsOf,
        lookUp: () => ({}),
        observe: () => providersProfile(component),
    };
}
