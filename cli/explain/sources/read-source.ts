import { isRecord } from "../../../problems/is-record";
import { show } from "../../../problems/show";
import { deletedUrns, isEnginePreview, leftOut, plannedResources } from "./engine-preview";
import { nameOf } from "./engine-resource";
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
        const deleted = deletedUrns(json).map(nameOf);
        return rolesOf(plannedResources(json), { leftOut: leftOut(json), deleted });
    }
    if (isOfflinePreview(json)) {
        return rolesOf(offlineResources(json), complete);
    }
    throw new Error(`${file} must be one of these, got ${shapeOf(json)}.\n${kinds}`);
}

const kinds = `  a trust policy        { "Version", "Statement" }    aws iam get-role --role-name NAME
  a stack's preview     { "steps" }                   pulumi preview --json --show-sames
  a stack's state       { "version", "deployment" }   pulumi stack export
  an offline preview    { "resources", "outputs" }    npx pulumi-redshift-iam preview --json`;

function parsed(file: string, text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        throw new Error(
            `${file} must be JSON, one of these, got ${text.trim() === "" ? "nothing" : show(text)}.\n${kinds}`,
        );
    }
}

function shapeOf(json: unknown): string {
    return isRecord(json) && Object.keys(json).length > 0
        ? `an object with ${Object.keys(json).map(show).join(", ")}`
        : show(json);
}
