import { WorkgroupOutput, WorkgroupStatus } from "./operations";

/** A workgroup of Redshift Serverless that is there before the test begins. */
export interface WorkgroupSetUp {
    workgroupName: string;
    namespaceName: string;
    region?: string;
    accountId?: string;
    /** The id, which AWS makes up. */
    workgroupId: string;
    status?: WorkgroupStatus;
    enhancedVpcRouting?: boolean;
}

/** A workgroup, as GetWorkgroup tells it. Nothing here changes it. */
export function workgroupOutput(setUp: WorkgroupSetUp & { arn: string }): WorkgroupOutput {
    const { workgroupName, namespaceName, workgroupId, arn, status = "AVAILABLE", enhancedVpcRouting } = setUp;
    const workgroup = { workgroupName, namespaceName, workgroupId, workgroupArn: arn, status };
    return enhancedVpcRouting === undefined ? workgroup : { ...workgroup, enhancedVpcRouting };
}
