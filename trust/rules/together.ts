import { isRecord } from "../../problems/is-record";
import { isNotYetKnown } from "../../problems/not-yet-known";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { namesUsers, needsAccount, needsRegion, workgroupsWithoutId } from "../look-ups";
import { Cluster, TrustPolicyArgs, Workgroup } from "../trust-policy-args";
import { clustersOf, identifiersOf, workgroupsOf } from "../warehouses";

/** Which args need each other, and which exclude each other. */
export function togetherProblems(args: TrustPolicyArgs): Problem[] {
    return args.grants === undefined ? withoutCluster(args) : besideGrants(args);
}

/** What the trust policy needs and a caller of the pure function gives; the component looks it up. */
export function missingProblems(args: TrustPolicyArgs): Problem[] {
    return [
        ...(needsAccount(args) ? [missing("accountId", accountUse(args), 'Give accountId: "123456789012".')] : []),
        ...(needsRegion(args) ? [missing("region", "the users' ARNs", regionFix(args))] : []),
        ...workgroupsWithoutId(args).map(({ path }) =>
            problem({
                rule: "workgroupId.missing",
                path: `${path}.workgroupId`,
                must: "be given for the users' ARNs",
                got: "nothing",
                fix: "aws redshift-serverless get-workgroup shows it.",
            }),
        ),
    ];
}

/** `regions` do not say where a workgroup is, which has an id of its own in each. */
function regionFix(args: TrustPolicyArgs): string {
    return workgroupsOf(args).some(({ region }) => region === undefined)
        ? "Give the workgroup's region, or region."
        : "Give the cluster's region, or regions, or region.";
}

function accountUse(args: TrustPolicyArgs): string {
    return namesUsers(args) ? "the users' ARNs" : "restrictToAccount";
}

function missing(path: string, use: string, fix: string): Problem {
    return problem({ rule: `${path}.missing`, path, must: `be given for ${use}`, got: "nothing", fix });
}

function withoutCluster({ cluster, workgroup, dbUsers, dbUserPatterns }: TrustPolicyArgs): Problem[] {
    if (cluster !== undefined || workgroup !== undefined) {
        return [];
    }
    return given({ dbUsers, dbUserPatterns }).map(([path, value]) =>
        problem({
            rule: "dbUsers.cluster",
            path,
            must: "come with the cluster or the workgroup whose users they are",
            got: `${show(value)} and neither`,
            fix: 'Add cluster: { clusterIdentifier: "examplecluster" }, or workgroup: { workgroupName: "exampleworkgroup" }.',
        }),
    );
}

function besideGrants(args: TrustPolicyArgs): Problem[] {
    const { dbUsers, dbUserPatterns } = args;
    const users = given({ dbUsers, dbUserPatterns }).map(([path, value]) =>
        problem({
            rule: "dbUsers.grants",
            path,
            must: "be left out beside grants",
            got: show(value),
            fix: `Move it into a grant: { cluster, ${path} } or { workgroup, ${path} }.`,
        }),
    );
    return [...users, ...ungrantedProblems(args)];
}

/** The role is associated with `cluster` and `workgroup`: nobody could use it there unless a grant is for them. */
function ungrantedProblems(args: TrustPolicyArgs): Problem[] {
    const { cluster, workgroup, grants } = args;
    return isNotYetKnown(identifiersOf(grants))
        ? []
        : [
              ...ungranted("cluster", cluster, isClusterGranted),
              ...ungranted("workgroup", workgroup && named(workgroup), isWorkgroupGranted),
          ];

    function isClusterGranted(associated: Cluster): boolean {
        return clustersOf({ grants }).some((one) => isSame(args, one.cluster, associated));
    }
    function isWorkgroupGranted({ workgroupName, region }: Pick<Workgroup, "workgroupName" | "region">): boolean {
        return workgroupsOf({ grants }).some(
            ({ workgroup: one }) =>
                one.workgroupName === workgroupName && isSameRegion(one.region ?? args.region, region ?? args.region),
        );
    }
}

/** What a workgroup is told from others by, of what may be all that getWorkgroup gives. */
function named(workgroup: Workgroup): Pick<Workgroup, "workgroupName" | "region"> {
    const { workgroupName, region } = workgroup;
    return isRecord(workgroup) ? { workgroupName, region } : workgroup;
}

function ungranted<W>(path: string, associated: W | undefined, isGranted: (associated: W) => boolean): Problem[] {
    if (associated === undefined || isNotYetKnown(associated) || isGranted(associated)) {
        return [];
    }
    return [
        problem({
            rule: `${path}.grants`,
            path,
            must: `be among the ${path}s of grants`,
            got: show(associated),
            fix: "Add a grant for it: nobody on it could use the role otherwise.",
        }),
    ];
}

/** By the identifier and the Region, as far as both Regions are known. */
function isSame({ region, regions }: TrustPolicyArgs, granted: Cluster, associated: Cluster): boolean {
    const associatedIn = associated.region ?? region;
    const grantedIn = granted.region ?? (regions === undefined ? region : associatedIn);
    return granted.clusterIdentifier === associated.clusterIdentifier && isSameRegion(grantedIn, associatedIn);
}

function isSameRegion(one: unknown, other: unknown): boolean {
    return typeof one !== "string" || typeof other !== "string" || one === other;
}

function given(values: Record<string, unknown>): [path: string, value: unknown][] {
    return Object.entries(values).filter(([, value]) => value !== undefined);
}
