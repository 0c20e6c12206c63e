import { createHash } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
import { partitionOf } from "../trust/region";

/** What a function is asked, or answers. */
export type Answer = Record<string, unknown>;

/** Whom AWS would answer. The Region is the provider's, which may be unknown. */
interface AskedBy {
    account: string;
    region: unknown;
}

/** What getCluster gives besides the identifier and the Region. */
const clusterProperties = `allowVersionUpgrade aquaConfigurationStatus arn automatedSnapshotRetentionPeriod availabilityZone
    availabilityZoneRelocationEnabled bucketName clusterNamespaceArn clusterNodes
    clusterParameterGroupName clusterPublicKey clusterRevisionNumber clusterSubnetGroupName clusterType
    clusterVersion databaseName defaultIamRoleArn elasticIp enableLogging encrypted endpoint
    enhancedVpcRouting iamRoles id kmsKeyId logDestinationType logExports maintenanceTrackName
    manualSnapshotRetentionPeriod masterUsername multiAz nodeType numberOfNodes port
    preferredMaintenanceWindow publiclyAccessible s3KeyPrefix tags vpcId vpcSecurityGroupIds`;

/** The function by which a workgroup's id is looked up. */
export const getWorkgroup = "aws:redshiftserverless/getWorkgroup:getWorkgroup";

/** What AWS would answer, as far as it follows from the stand-in identity; the rest is unknown until `pulumi up`. */
const answers: Record<string, (inputs: Answer, identity: AskedBy) => Answer> = {
    "aws:index/getCallerIdentity:getCallerIdentity": (_inputs, { account }) => ({
        accountId: account,
        id: account,
        arn: pulumi.unknown,
        userId: pulumi.unknown,
    }),
    "aws:index/getRegion:getRegion": ({ region: asked }, { region }) => ({
        region: asked ?? region,
        name: asked ?? region,
        id: asked ?? region,
        description: pulumi.unknown,
        endpoint: pulumi.unknown,
    }),
    "aws:index/getPartition:getPartition": (_inputs, { region }) => ({
        partition: partitionHere(region),
        id: partitionHere(region),
        dnsSuffix: pulumi.unknown,
        reverseDnsPrefix: pulumi.unknown,
    }),
    "aws:redshift/getCluster:getCluster": (inputs, { region }) => ({
        ...unknowns(clusterProperties),
        region,
        ...inputs,
    }),
    "aws:redshiftserverless/getNamespace:getNamespace": (inputs, { region }) => ({
        ...unknowns("adminUsername arn dbName defaultIamRoleArn iamRoles id kmsKeyId logExports namespaceId"),
        region,
        ...inputs,
    }),
    [getWorkgroup]: (inputs, { region }) => ({
        ...unknowns("arn endpoints enhancedVpcRouting id publiclyAccessible securityGroupIds subnetIds trackName"),
        workgroupId: standInId(inputs["workgroupName"]),
        namespaceName: inputs["workgroupName"],
        region,
        ...inputs,
    }),
    "aws:iam/getPolicyDocument:getPolicyDocument": (inputs) => ({
        ...inputs,
        id: pulumi.unknown,
        json: pulumi.unknown,
        minifiedJson: pulumi.unknown,
    }),
};

export function answer(token: string, inputs: Answer, identity: AskedBy): Answer {
    const known = answers[token];
    if (known === undefined) {
        const details = `${token} asks AWS, which this preview does not. Run pulumi preview instead.`;
        // Pulumi tells an invoke's error by its details, as gRPC has them.
        throw Object.assign(new Error(details), { details });
    }
    return known(inputs, identity);
}

/** A workgroup's id, of the shape that AWS gives it; the same for the same name. */
function standInId(workgroupName: unknown): unknown {
    if (typeof workgroupName !== "string") {
        return pulumi.unknown;
    }
    const hash = createHash("sha256").update(workgroupName).digest("hex");
    return [8, 12, 16, 20, 32].map((end, index, ends) => hash.slice(ends[index - 1] ?? 0, end)).join("-");
}

function unknowns(names: string): Answer {
    return Object.fromEntries(names.split(/\s+/).map((name) => [name, pulumi.unknown]));
}

function partitionHere(region: unknown): unknown {
    return typeof region === "string" ? partitionOf(region) : pulumi.unknown;
}
