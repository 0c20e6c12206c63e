import { DiagnosticEvent, EngineEvent } from "@pulumi/pulumi/automation";
import { isFinding } from "../finding";

/** What an operation did. */
export interface Outcome {
    /** By the name of the resource: create, update, same, replace, delete, read …; of several, the last. */
    steps: Record<string, string>;
    /** All steps in the order in which they began: "create load-role". */
    order: string[];
    outputs: Record<string, unknown>;
    /** What the aws provider did, in order. */
    log: string[];
    /** Errors and warnings, but for what is found about a role. */
    diagnostics: string[];
    findings: string[];
    /** Errors by the name of the resource that they are told under. */
    errors: Record<string, string[]>;
    /** What is told and is neither error nor warning. */
    messages: string[];
    /** All that the engine told, as it told it. */
    events: EngineEvent[];
    failed: boolean;
    seconds: number;
}

/** Runs an operation, and writes down what the engine tells of it. */
export async function record(operation: (onEvent: (event: EngineEvent) => void) => Promise<unknown>): Promise<Outcome> {
    const outcome: Outcome = {
        steps: {},
        order: [],
        outputs: {},
        log: [],
        diagnostics: [],
        findings: [],
        errors: {},
        messages: [],
        events: [],
        failed: false,
        seconds: 0,
    };
    const begin = performance.now();
    await operation((event) => {
        outcome.events.push(event);
        recordEvent(outcome, event);
    }).catch((error: unknown) => {
        outcome.failed = true;
        outcome.diagnostics.push(...(outcome.diagnostics.length === 0 ? [String(error)] : []));
    });
    outcome.seconds = (performance.now() - begin) / 1000;
    return outcome;
}

function recordEvent(outcome: Outcome, { resourcePreEvent, resOutputsEvent, diagnosticEvent }: EngineEvent): void {
    if (resourcePreEvent !== undefined) {
        const { urn, op } = resourcePreEvent.metadata;
        outcome.steps[nameOf(urn)] = op;
        outcome.order.push(`${op} ${nameOf(urn)}`);
    }
    // Only now does a refresh say what it found: delete, update, or the same.
    if (resOutputsEvent !== undefined && outcome.steps[nameOf(resOutputsEvent.metadata.urn)] === "refresh") {
        const { urn, op } = resOutputsEvent.metadata;
        outcome.steps[nameOf(urn)] = op;
    }
    if (diagnosticEvent !== undefined) {
        recordDiagnostic(outcome, diagnosticEvent);
    }
}

function recordDiagnostic(outcome: Outcome, { urn = "", severity, message, ephemeral = false }: DiagnosticEvent): void {
    // Installed beside Pulumi's CLI, as they are for people, the dynamic provider and a language host come without this warning.
    if (ephemeral || /^using pulumi-(resource|language)-\S+ from \$PATH/.test(message)) {
        return;
    }
    if (severity.startsWith("info")) {
        outcome.messages.push(message.trim());
    }
    if (severity === "error" || severity === "warning") {
        (isFinding(message) ? outcome.findings : outcome.diagnostics).push(message);
    }
    if (severity === "error") {
        (outcome.errors[nameOf(urn)] ??= []).push(message.trim());
    }
}

function nameOf(urn: string): string {
    return urn.split("::").pop() ?? urn;
}
