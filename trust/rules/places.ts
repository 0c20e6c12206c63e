import { givenList } from "../../problems/given";
import { isNotYetKnown } from "../../problems/not-yet-known";
import { problem, Problem } from "../../problems/problem";
import { count, show } from "../../problems/show";
import { grantsOf, countsIn } from "../grants";
import { namesUsers, needsRegion } from "../look-ups";
import { Grant, TrustPolicyArgs } from "../trust-policy-args";
import { clustersOf, isForServerless, NamedWarehouse, identifiersOf, workgroupsOf } from "../warehouses";

/** `regions` says where the role may be used: every cluster must be in one of them, every one must have users. */
export function placeProblems(args: TrustPolicyArgs): Problem[] {
    const { regions } = args;
    if (!Array.isArray(regions) || isNotYetKnown(regions)) {
        return [];
    }
    if (isForServerless(args) && !namesUsers(args)) {
        return [serverlessProblem(regions)];
    }
    const outside = placed(args).flatMap((one) => outsideProblems(one, regions));
    return outside.length > 0 ? outside : userlessProblems(args, regions);
}

/**
 * AWS documents regional principals of `redshift.amazonaws.com` alone.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service-regions.html
 */
function serverlessProblem(regions: readonly string[]): Problem {
    return problem({
        rule: "regions.workgroup",
        path: "regions",
        must: "come with dbUsers, dbUserPatterns or grants beside a workgroup",
        got: `${show(regions)} alone`,
        fix: "AWS documents no principal of Serverless in one Region (redshift-serverless.<region>.amazonaws.com), so that only the ARNs of users can restrict it: name the users, or leave regions out.",
    });
}

/** A cluster or a workgroup in a Region, which may be the provider's because it names none itself. */
interface Place extends NamedWarehouse {
    isProviders: boolean;
}

/** The clusters and workgroups, with the Region that each is in; a workgroup that names none is in the provider's. */
function placed(args: TrustPolicyArgs): Place[] {
    return [
        ...clustersOf(args).map(({ path, region }) => ({ path, region, isProviders: false })),
        ...workgroupsOf(args).map(({ path, region }) => ({
            path,
            region: region ?? args.region,
            isProviders: region === undefined,
        })),
    ];
}

function outsideProblems({ path, region, isProviders }: Place, regions: readonly string[]): Problem[] {
    if (typeof region !== "string" || regions.includes(region)) {
        return [];
    }
    const elsewhere = isProviders ? ", or say where the workgroup is: { workgroupName, region }" : "";
    return [
        problem({
            rule: "regions.cluster",
            path: `${path}.region`,
            must: `be among regions, ${show(regions)}`,
            got: `${show(region)}${isProviders ? ", the provider's Region" : ""}`,
            fix: `The role could never be used there: add ${show(region)} to regions${elsewhere}.`,
        }),
    ];
}

function userlessProblems(args: TrustPolicyArgs, regions: readonly string[]): Problem[] {
    const grants = givenList(grantsOf(args));
    if (!namesUsers(args) || needsRegion(args) || isNotYetKnown([placed(args), identifiersOf(grantsOf(args))])) {
        return [];
    }
    return regions.flatMap((region, index) => {
        if (grants.some((grant) => countsIn(grant, region, args.region))) {
            return [];
        }
        const got = `${show(region)}: ${whereTheyAre(args, grants)}`;
        const must = "have database users";
        return [problem({ rule: "regions.noUser", path: `regions[${index}]`, must, got, fix: addUsers(args) })];
    });
}

function addUsers({ grants, cluster }: TrustPolicyArgs): string {
    if (grants !== undefined) {
        return "Drop it, or add a grant with a cluster or a workgroup there.";
    }
    return cluster === undefined
        ? "Drop it, or name the workgroup there in grants: [{ workgroup: { workgroupName, region }, dbUsers }]."
        : `Drop it, or write cluster: { clusterIdentifier: ${show(cluster.clusterIdentifier)} }, without a Region, to mean the cluster of that name in each of regions.`;
}

function whereTheyAre({ region: providersRegion }: TrustPolicyArgs, grants: readonly Grant[]): string {
    const shown = grants
        .slice(0, 3)
        .map(({ cluster, workgroup }) =>
            workgroup === undefined
                ? `${show(cluster?.clusterIdentifier)} is in ${cluster?.region}`
                : `workgroup ${show(workgroup.workgroupName)} is in ${workgroup.region ?? providersRegion}`,
        );
    const others = grants.length - shown.length;
    return shown.join(", ") + (others > 0 ? `, and ${count(others)} more are elsewhere` : "");
}
