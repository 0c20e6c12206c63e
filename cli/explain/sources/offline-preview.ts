import { isRecord } from "../../../problems/is-record";
import { addTo } from "../../../explain/resources/add-to";
import { roleType } from "../../../explain/resources/resource";
import { Resource } from "./resource";
import { redshiftRoleType } from "./types";
import { propertiesOf } from "./value";

/** What `npx pulumi-redshift-iam preview --json` prints. */
export interface OfflinePreview {
    resources: unknown[];
}

interface Entry {
    type: string;
    name: string;
    parent: string | null;
    inputs: Record<string, unknown>;
}

export function isOfflinePreview(json: unknown): json is OfflinePreview {
    return isRecord(json) && Array.isArray(json["resources"]) && json["resources"].every(isEntry);
}

/**
 * The resources as they will be. Their ARNs are unknown, and only parents tell what belongs together: what a RedshiftRole
 * makes beside its role is for that role.
 */
export function offlineResources({ resources }: OfflinePreview): Resource[] {
    const entries = resources.filter(isEntry);
    const named = grouped(entries, "name");
    const roles = grouped(
        entries.filter(({ type }) => type === roleType),
        "parent",
    );
    return entries.map((entry) => {
        const [parent, ...others] = named.get(entry.parent) ?? [];
        const isClear = parent !== undefined && others.length === 0;
        const siblings = isClear && parent.type === redshiftRoleType ? roles.get(entry.parent)?.map(idOf) : undefined;
        return {
            id: idOf(entry),
            type: entry.type,
            name: entry.name,
            parent: isClear ? idOf(parent) : undefined,
            properties: propertiesOf(entry.inputs),
            madeFrom: () => siblings,
        };
    });
}

function idOf({ type, name, parent }: Entry): string {
    return [parent, type, name].join("::");
}

function grouped(entries: readonly Entry[], key: "name" | "parent"): Map<string | null, Entry[]> {
    const groups = new Map<string | null, Entry[]>();
    for (const entry of entries) {
        addTo(groups, entry[key], entry);
    }
    return groups;
}

function isEntry(value: unknown): value is Entry {
    return (
        isRecord(value) &&
        typeof value["type"] === "string" &&
        typeof value["name"] === "string" &&
        isRecord(value["inputs"])
    );
}
