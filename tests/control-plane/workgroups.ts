import { ApiError } from "./api-error";
import { workgroupArn } from "./arn";
import { ByRegion } from "./by-region";
import { exampleAccount, exampleRegion } from "./examples";
import { GetWorkgroupInput, Output, WorkgroupOutput } from "./operations";
import { workgroupOutput, WorkgroupSetUp } from "./workgroup";

/** The workgroups of Redshift Serverless, which only are looked at. */
export class Workgroups {
    private readonly workgroups = new ByRegion<WorkgroupOutput>();

    public get(region: string, { workgroupName }: GetWorkgroupInput): Output<"GetWorkgroup"> {
        const workgroup = this.workgroups.get(region, workgroupName);
        if (workgroup === undefined) {
            throw new ApiError("ResourceNotFoundException", `Could not find the workgroup ${workgroupName}.`, 404);
        }
        return { workgroup };
    }

    public add(setUp: WorkgroupSetUp): void {
        const { region = exampleRegion, accountId = exampleAccount, workgroupId } = setUp;
        const arn = workgroupArn(region, accountId, workgroupId);
        this.workgroups.add(region, setUp.workgroupName, workgroupOutput({ ...setUp, arn }));
    }
}
