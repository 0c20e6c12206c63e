import * as pulumi from "@pulumi/pulumi";
import { describeProblems } from "../problems/describe";
import { Problem } from "../problems/problem";
import { Secret } from "./inputs";

/** The one error for all problems of a component: Pulumi prints its message alone, under the component's name. */
export function componentError(
    component: pulumi.Resource,
    subject: string,
    problems: readonly Problem[],
    secrets: readonly Secret[] = [],
): pulumi.ResourceError {
    const shown = problems.map((one) => (tellsSecret(one, secrets) ? withoutValue(one) : one));
    const message = describeProblems(subject, shown);
    const error = new pulumi.ResourceError(message, component, true);
    // Pulumi puts `error serializing property "assumeRolePolicy":` before the message, once for each resource that waits
    // for the value. The problems already have their own paths.
    Object.defineProperty(error, "message", { get: () => message, set: () => undefined });
    // Reading a stack maps it to its sources, the whole of @pulumi/aws among them: 35 to 90 s on Node 20 and 22
    // (nodejs/node#64011). Pulumi reads it even where it does not print it.
    error.stack = message;
    return error;
}

function tellsSecret({ path, message }: Problem, secrets: readonly Secret[]): boolean {
    return secrets.some(
        (secret) =>
            path.startsWith(secret.path) ||
            secret.path.startsWith(path) ||
            textsIn(secret.value).some((text) => message.includes(text)),
    );
}

function withoutValue({ rule, path }: Problem): Problem {
    const message = `${path} breaks the rule ${rule}. Its value is secret, so it is not shown; docs/errors.md says what the rule asks for.`;
    return { rule, path, message };
}

function textsIn(value: unknown): string[] {
    if (typeof value === "string") {
        return value === "" ? [] : [value];
    }
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
