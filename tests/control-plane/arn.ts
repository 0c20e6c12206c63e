/** The partition that a Region is of. */
function partitionOf(region: string): string {
    if (region.startsWith("cn-")) {
        return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}

/** The namespace that Redshift gives every cluster. */
export function clusterNamespaceArn(region: string, accountId: string, id: string): string {
    return `arn:${partitionOf(region)}:redshift:${region}:${accountId}:namespace:${id}`;
}

/** A namespace of Redshift Serverless. */
export function namespaceArn(region: string, accountId: string, id: string): string {
    return `arn:${partitionOf(region)}:redshift-serverless:${region}:${accountId}:namespace/${id}`;
}

/** A workgroup of Redshift Serverless. */
export function workgroupArn(region: string, accountId: string, id: string): string {
    return `arn:${partitionOf(region)}:redshift-serverless:${region}:${accountId}:workgroup/${id}`;
}
