import { givenList } from "../problems/given";
import { count, show } from "../problems/show";
import { clustersOf } from "./clusters";
import { isKnownRegion, isRegionShaped, partitionOf } from "./region";
import { leastQuota, mostQuota } from "./rules/quota";
import { TrustPolicyArgs } from "./trust-policy-args";

/** What is allowed, and yet likely to be a slip. The args have no problem, though values may be `notYetKnown`. */
export function trustWarnings(args: TrustPolicyArgs): string[] {
    return [...regionWarnings(args), ...serverlessWarnings(args), ...quotaWarnings(args)];
}

function regionWarnings(args: TrustPolicyArgs): string[] {
    const regions = [...new Set(regionsIn(args))].filter((region) => isRegionShaped(region));
    return [
        ...regions
            .filter((region) => !isKnownRegion(region))
            .map((region) => `${show(region)} is no Region this version knows to have Redshift. It is used as it is.`),
        ...regions
            .filter((region) => partitionOf(region) === "aws-eusc")
            .map((region) => `AWS does not document Redshift's service principal in the partition of ${show(region)}.`),
    ];
}

/** On Serverless, COPY was seen to fail with the documented `aws:SourceArn`, and to work without it. */
function serverlessWarnings({ sourceArns }: TrustPolicyArgs): string[] {
    const serverless = givenList(sourceArns).filter((arn) => /^arn:[^:]*:redshift-serverless:/.test(arn));
    return serverless.map(
        (arn) =>
            `sourceArns has ${show(arn)}: COPY on Serverless has been seen to fail with aws:SourceArn. restrictToAccount and dbUsers are the safe ways.`,
    );
}

function quotaWarnings({ trustPolicyQuota }: TrustPolicyArgs): string[] {
    if (typeof trustPolicyQuota !== "number" || trustPolicyQuota <= mostQuota) {
        return [];
    }
    const range = `from ${count(leastQuota)} to ${count(mostQuota)}`;
    return [`trustPolicyQuota is ${count(trustPolicyQuota)}; IAM's quota goes ${range} characters.`];
}

function regionsIn(args: TrustPolicyArgs): string[] {
    const clusters = clustersOf(args).map(({ cluster }) => cluster.region);
    return [...givenList(args.regions), ...clusters].filter((region) => typeof region === "string");
}
