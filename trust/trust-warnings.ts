import { givenList, givenText } from "../problems/given";
import { Problem } from "../problems/problem";
import { count, show } from "../problems/show";
import { namedRegionsOf } from "./named-regions";
import { isKnownRegion, isWithoutServerless, partitionOf } from "./region";
import { leastQuota, mostQuota } from "./rules/quota";
import { TrustPolicyArgs } from "./trust-policy-args";
import { isForServerless } from "./warehouses";

/** What is allowed, and yet likely to be a slip. The args have no problem, though values may be `notYetKnown`. */
export function trustWarnings(args: TrustPolicyArgs): Problem[] {
    return [
        ...regionWarnings(args),
        ...serverlessRegionWarnings(args),
        ...sourceArnWarnings(args),
        ...quotaWarnings(args),
    ];
}

function regionWarnings(args: TrustPolicyArgs): Problem[] {
    return [...placesByRegion(args)].flatMap(([region, path]) => [
        ...(isKnownRegion(region)
            ? []
            : [
                  warning(
                      "region.unknown",
                      path,
                      `is ${show(region)}, a Region this version does not know to have Redshift; it is used all the same`,
                  ),
              ]),
        ...(partitionOf(region) === "aws-eusc"
            ? [
                  warning(
                      "region.undocumented",
                      path,
                      `is ${show(region)}; AWS does not document Redshift's principal there`,
                  ),
              ]
            : []),
    ]);
}

function serverlessRegionWarnings(args: TrustPolicyArgs): Problem[] {
    return namedRegionsOf(args)
        .filter(({ path, region }) => /workgroup|namespace/.test(path) && isWithoutServerless(region))
        .map(({ path, region }) => {
            const says = `is ${show(region)}, a Region that this version knows to have no Redshift Serverless; it is used all the same`;
            return warning("region.serverless", path, says);
        });
}

const failsOnServerless =
    "COPY on Serverless has been seen to fail with aws:SourceArn. restrictToAccount is the safe way";

/** On Serverless, COPY was seen to fail with the documented `aws:SourceArn`, and to work without it. */
function sourceArnWarnings(args: TrustPolicyArgs): Problem[] {
    const { sourceArns } = args;
    if (sourceArns !== undefined && isForServerless(args)) {
        const says = `is given for a role that Serverless is to assume; ${failsOnServerless}`;
        return [warning("sourceArn.serverless", "sourceArns", says)];
    }
    return givenList(sourceArns).flatMap((arn: unknown, index) =>
        givenText(arn)?.split(":")[2] === "redshift-serverless"
            ? [warning("sourceArn.serverless", `sourceArns[${index}]`, `is ${show(arn)}; ${failsOnServerless}`)]
            : [],
    );
}

function quotaWarnings({ trustPolicyQuota }: TrustPolicyArgs): Problem[] {
    if (typeof trustPolicyQuota !== "number" || trustPolicyQuota <= mostQuota) {
        return [];
    }
    const range = `from ${count(leastQuota)} to ${count(mostQuota)}`;
    const message = `is ${count(trustPolicyQuota)}; IAM's quota goes ${range} characters`;
    return [warning("trustPolicyQuota.high", "trustPolicyQuota", message)];
}

/** Every Region that is named, each with the first path that names it. */
function placesByRegion(args: TrustPolicyArgs): Map<string, string> {
    const places = new Map<string, string>();
    for (const { path, region } of namedRegionsOf(args)) {
        if (!places.has(region)) {
            places.set(region, path);
        }
    }
    return places;
}

function warning(rule: string, path: string, says: string): Problem {
    return { rule, path, message: `${path} ${says}.` };
}
