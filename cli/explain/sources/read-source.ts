import { isRecord } from "../../../problems/is-record";
import { show } from "../../../problems/show";
import { decoded } from "./decoded";
import { deletedUrns, EnginePreview, failureOf, isEnginePreview, leftOut, plannedResources } from "./engine-preview";
import { isOfflinePreview, offlineResources } from "./offline-preview";
import { iamRoleIn, sourceOfIamRole, sourceOfPolicy } from "./one-role";
import { rolesOf } from "./roles-of";
import { Source } from "./source";
import { exportedResources, isStackExport } from "./stack-export";

const complete = { leftOut: 0, deleted: [] };

/** Reads a file of whichever kind, which its shape tells. `file`: what to call it in an error. */
export function readSource(file: string, text: string): Source {
    const json = parsed(file, text);
    const iamRole = iamRoleIn(json);
    if (iamRole !== undefined) {
        return sourceOfIamRole(iamRole);
    }
    if (isRecord(json) && "Statement" in json) {
        return sourceOfPolicy(json);
    }
    if (isStackExport(json)) {
        return rolesOf(exportedResources(json), complete);
    }
    if (isEnginePreview(json)) {
        checkSuccess(file, json);
        return rolesOf(plannedResources(json), { leftOut: leftOut(json), deleted: deletedUrns(json) });
    }
    if (isOfflinePreview(json)) {
        return rolesOf(offlineResources(json), complete);
    }
    throw new Error(`${file} must be one of these, got ${shapeOf(json)}.\n${kinds}`);
}

function checkSuccess(file: string, preview: EnginePreview): void {
    const failure = failureOf(preview);
    if (failure !== undefined) {
        throw new Error(
            `${file} must be a preview that came to its end, got one that failed: ${show(failure)}. Mend that, and run pulumi preview --json --show-sames again.`,
        );
    }
}

const kinds = `  a trust policy        { "Version", "Statement" }    aws iam get-role --role-name NAME
  a stack's preview     { "steps" }                   pulumi preview --json --show-sames
  a stack's state       { "version", "deployment" }   pulumi stack export
  an offline preview    { "resources", "outputs" }    npx pulumi-redshift-iam preview --json`;

function parsed(file: string, text: string): unknown {
    // Windows PowerShell begins a file in UTF-8 with a byte order mark.
    const json = decoded(file, text.replace(/^\uFEFF/, ""));
    try {
        return JSON.parse(json);
    } catch {
        throw new Error(
            `${file} must be JSON, one of these, got ${text.trim() === "" ? "nothing" : show(text)}.\n${kinds}`,
        );
    }
}

function shapeOf(json: unknown): string {
    if (isRecord(json) && Array.isArray(json["Roles"])) {
        return "what aws iam list-roles prints: take one role of it";
    }
    return isRecord(json) && Object.keys(json).length > 0
        ? `an object with ${Object.keys(json).map(show).join(", ")}`
        : show(json);
}
