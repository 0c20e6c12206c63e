import { isRecord } from "../../../problems/is-record";
import { show } from "../../../problems/show";
import { engineResource, EngineState, isEngineState } from "./engine-resource";
import { Resource } from "./resource";

/** What `pulumi stack export` prints. */
export interface StackExport {
    version?: unknown;
    deployment: Record<string, unknown>;
}

export function isStackExport(json: unknown): json is StackExport {
    return isRecord(json) && isRecord(json["deployment"]);
}

/** The resources as they are deployed: what AWS told of them, and else what the program wrote. */
export function exportedResources({ version, deployment }: StackExport): Resource[] {
    if (version !== 3) {
        throw new Error(
            `A stack's export must have version 3, got ${show(version)}. Run pulumi stack export with Pulumi 3.`,
        );
    }
    const { resources = [] } = deployment;
    if (!Array.isArray(resources)) {
        throw new Error(
            `A stack's export must have a list of resources, got ${show(resources)}. Run pulumi stack export again.`,
        );
    }
    return (resources as unknown[])
        .filter(isEngineState)
        .filter((state) => !isLeftOver(state))
        .map((state) => engineResource(state, { ...state.inputs, ...state.outputs }));
}

/** What a replacement has left behind, to be deleted. */
function isLeftOver(state: EngineState): boolean {
    return "delete" in state && state.delete === true;
}
