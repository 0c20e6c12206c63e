import { findingRules } from "../explain/findings";
import { Problem } from "../problems/problem";

/** A secret value, and where it is: no message may show it. */
export interface Secret {
    path: string;
    value: unknown;
}

/** The same problems; of one that would show a secret, its path and its rule alone. */
export function withoutSecrets(problems: readonly Problem[], secrets: readonly Secret[]): Problem[] {
    return problems.map((one) => (tellsSecret(one, secrets) ? withoutValue(one) : one));
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
    const page = findingRules.includes(rule) ? "findings" : "errors";
    const message = `${path} breaks the rule ${rule}. Its value is secret, so it is not shown; docs/${page}.md says what the rule asks for.`;
    return { rule, path, message };
}

function textsIn(value: unknown): string[] {
    if (typeof value === "string") {
        return value === "" ? [] : [value];
    }
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
