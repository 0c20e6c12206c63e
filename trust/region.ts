/** An AWS partition, as ARNs name it. */
export type Partition =
    "aws" | "aws-cn" | "aws-us-gov" | "aws-iso" | "aws-iso-b" | "aws-iso-e" | "aws-iso-f" | "aws-eusc";

/**
 * The Regions that have Redshift, by partition (AWS SDK, endpoints.json). AWS adds Regions: one that is not here
 * warns, and is used all the same.
 */
const redshiftRegions = new Set(
    `af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1
    ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1
    eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 il-central-1 me-central-1
    me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-west-1 us-west-2
    cn-north-1 cn-northwest-1 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1
    eu-isoe-west-1 us-isof-east-1 us-isof-south-1 eusc-de-east-1`.split(/\s+/),
);

/** Those of them that have no Redshift Serverless (AWS SDK, endpoints.json). */
const withoutServerless = new Set(
    "me-south-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isob-west-1 eusc-de-east-1".split(" "),
);

/** How a Region's name tells its partition (AWS SDK, partitions.json); any other name is of the partition `aws`. */
const partitionsByPrefix: readonly (readonly [prefix: string, partition: Partition])[] = [
    ["cn-", "aws-cn"],
    ["us-gov-", "aws-us-gov"],
    ["us-iso-", "aws-iso"],
    ["us-isob-", "aws-iso-b"],
    ["eu-isoe-", "aws-iso-e"],
    ["us-isof-", "aws-iso-f"],
    ["eusc-", "aws-eusc"],
];

const regionShape = /[a-z]{2,4}(?:-[a-z]+){1,2}-[0-9]{1,2}/;
const wholeRegion = new RegExp(`^${regionShape.source}$`);
const wholeZone = new RegExp(`^${regionShape.source}(-[a-z0-9-]+)?[a-z]$`);
const regionWithin = new RegExp(`(?<![a-z])${regionShape.source}`);

/** The partition a Region is in: `cn-north-1` is in `aws-cn`. */
export function partitionOf(region: string): Partition {
    return partitionsByPrefix.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}

/** Whether the text has the shape of a Region's name, whether or not Redshift is there. */
export function isRegionShaped(text: string): boolean {
    return wholeRegion.test(text);
}

/** Whether the text has the shape of an Availability Zone's name, or a Local Zone's: `us-east-1a`, `us-west-2-lax-1a`. */
export function isZoneShaped(text: string): boolean {
    return wholeZone.test(text);
}

/** Whether this package knows the Region as one that has Redshift. */
export function isKnownRegion(region: string): boolean {
    return redshiftRegions.has(region);
}

/** Whether this package knows the Region as one that has Redshift, and no Redshift Serverless. */
export function isWithoutServerless(region: string): boolean {
    return withoutServerless.has(region);
}

/** The Region that a text names in some other way: an Availability Zone, a principal, an ARN, another spelling. */
export function regionIn(text: string): string | undefined {
    const words = text.toLowerCase().replace(/[_ ]/g, "-");
    return regionWithin.exec(words)?.[0];
}
