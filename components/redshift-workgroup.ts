import * as pulumi from "@pulumi/pulumi";

/** A Serverless workgroup: an `aws.redshiftserverless.Workgroup`, the result of `getWorkgroupOutput`, or its name. */
export interface RedshiftWorkgroup {
    /** The workgroup's name: 3 to 64 lower-case letters, digits and hyphens. */
    workgroupName: pulumi.Input<string>;
    /** The Region the workgroup is in. Default: the provider's. */
    region?: pulumi.Input<string>;
    /** The id that AWS made up for it, which is in the ARNs of its users. Default: looked up. */
    workgroupId?: pulumi.Input<string>;
    /** The name of its namespace, which the role is associated with. Default: looked up. */
    namespaceName?: pulumi.Input<string>;
}
