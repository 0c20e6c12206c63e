import { isRecord } from "../../../problems/is-record";
import { engineResource, EngineState, isEngineState } from "./engine-resource";
import { Resource } from "./resource";

/** What `pulumi preview --json` prints. */
export interface EnginePreview {
    /** Left out where the program fails before its first resource. */
    steps?: unknown[];
    diagnostics?: unknown[];
    changeSummary?: Readonly<Record<string, number>>;
}

/** What is planned for a resource. */
interface Step {
    op: string;
    urn: string;
    oldState?: EngineState;
    newState?: EngineState;
}

export function isEnginePreview(json: unknown): json is EnginePreview {
    return isRecord(json) && (Array.isArray(json["steps"]) || Array.isArray(json["diagnostics"]));
}

/** Why a preview failed, where it did: it has not come to all resources then, and takes the others to be deleted. */
export function failureOf({ diagnostics = [] }: EnginePreview): string | undefined {
    const error = diagnostics.filter(isRecord).find(({ severity }) => severity === "error");
    return error && String(error["message"]).split("\n", 1)[0];
}

/** The resources as they will be. */
export function plannedResources({ steps = [] }: EnginePreview): Resource[] {
    // A replacement has several steps for one URN.
    const byUrn = new Map<string, Resource>();
    for (const { op, oldState, newState } of steps.filter(isStep)) {
        if (newState !== undefined) {
            byUrn.set(newState.urn, engineResource(newState, planned(op, newState, oldState)));
        }
    }
    return [...byUrn.values()];
}

/** The URNs of what will be deleted, and not made anew. */
export function deletedUrns({ steps = [] }: EnginePreview): string[] {
    return steps.flatMap((step) => (isStep(step) && step.op === "delete" ? [step.urn] : []));
}

/** How many resources do not change and are left out: without `--show-sames`, the engine tells only their number. */
export function leftOut({ steps = [], changeSummary = {} }: EnginePreview): number {
    const listed = steps.filter((step) => isStep(step) && step.op === "same").length;
    return Math.max(0, (changeSummary["same"] ?? 0) - listed);
}

/** What the program wrote, and what AWS has already made up for it. */
function planned(op: string, newState: EngineState, oldState: EngineState | undefined): EngineState["inputs"] & object {
    const kept = ["same", "update", "read"].includes(op) ? oldState?.outputs : {};
    return { ...kept, ...newState.outputs, ...newState.inputs };
}

function isStep(step: unknown): step is Step {
    if (!isRecord(step) || typeof step["op"] !== "string" || typeof step["urn"] !== "string") {
        return false;
    }
    return [step["oldState"], step["newState"]].every((state) => state == null || isEngineState(state));
}
