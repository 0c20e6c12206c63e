import { isRegionShaped } from "../trust/region";
import { previewJson } from "./preview-json";
import { previewText } from "./preview-text";
import { findProject } from "./project";
import { runOffline } from "./run-offline";

/** How a preview is to be made and shown. */
export interface PreviewOptions {
    account: string;
    region: string;
    json: boolean;
}

/** Runs the program of a project's folder on Pulumi's own runtime, in this process, and tells what it would deploy. */
export async function preview(folder: string, { account, region, json }: PreviewOptions): Promise<string> {
    if (!/^\d{12}$/.test(account)) {
        throw new Error(`--account must be an account ID of 12 digits, got "${account}".`);
    }
    if (!isRegionShaped(region)) {
        throw new Error(`--region must be a Region such as "us-east-1", got "${region}".`);
    }
    const project = findProject(folder);
    const plan = await runOffline(project, { account, region });
    return json ? previewJson(plan) : previewText(project, plan, { account, region });
}
