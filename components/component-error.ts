import * as pulumi from "@pulumi/pulumi";
import { describeProblems } from "../problems/describe";
import { Problem } from "../problems/problem";

/** An error that tells the problems of a component. */
export interface ComponentError extends pulumi.ResourceError {
    problems: readonly Problem[];
}

/** The one error for all problems of a component: Pulumi prints its message alone, under the component's name. */
export function componentError(
    component: pulumi.Resource,
    subject: string,
    problems: readonly Problem[],
): ComponentError {
    const message = describeProblems(subject, problems);
    const error = Object.assign(new pulumi.ResourceError(message, component, true), { problems });
    // Pulumi puts `error serializing property "assumeRolePolicy":` before the message, once for each resource that waits
    // for the value. The problems already have their own paths.
    Object.defineProperty(error, "message", { get: () => message, set: () => undefined });
    // Reading a stack maps it to its sources, the whole of @pulumi/aws among them: 35 to 90 s on Node 20 and 22
    // (nodejs/node#64011). Pulumi reads it even where it does not print it.
    error.stack = message;
    return error;
}
