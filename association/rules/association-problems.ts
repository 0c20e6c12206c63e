import { isNotYetKnown, notYetKnown } from "../../problems/not-yet-known";
import { flagProblems } from "../../problems/flag-rule";
import { isRecord } from "../../problems/is-record";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { connectionProblems, SeenProvider } from "./connection-problems";
import { modeProblems } from "./mode-problems";

/** What decides whether, how and where a role is associated. */
export interface AssociationArgs {
    cluster?: unknown;
    workgroup?: unknown;
    namespace?: unknown;
    associate?: unknown;
    association?: unknown;
    regions?: unknown;
    region?: unknown;
}

/** Whether a role with these args is associated with its cluster, its workgroup's namespace, or its namespace. */
export function isAssociated({ cluster, workgroup, namespace, associate }: AssociationArgs): boolean {
    return [cluster, workgroup, namespace].some((one) => one !== undefined) && associate !== false;
}

/** Whether the association is made in the provider's Region, and must be among `regions`. */
export function isMadeInProvidersRegion(args: AssociationArgs): boolean {
    const { cluster, namespace, regions } = args;
    const isRestricted = regions !== undefined && namespace === undefined;
    return isAssociated(args) && isRestricted && isRecord(cluster) && cluster["region"] === undefined;
}

export function associationProblems(args: AssociationArgs, provider: SeenProvider): Problem[] {
    const { associate, association } = args;
    return [
        ...flagProblems("associate", associate),
        ...withoutWarehouse(args),
        ...(associate === false && association !== undefined ? [contradiction(association)] : []),
        ...(isAssociated(args) ? partProblems(args, provider) : []),
        ...regionProblems(args),
    ];
}

function partProblems({ association, workgroup, namespace }: AssociationArgs, provider: SeenProvider): Problem[] {
    const path = "association";
    if (association === notYetKnown) {
        return [];
    }
    if (association !== undefined && !isRecord(association)) {
        const fix = "Leave it out, or write { defaultRole: true }.";
        return [problem({ rule: "association.type", path, must: "be an association", got: show(association), fix })];
    }
    const { mode, defaultRole, connection } = association ?? {};
    return [
        ...(association === undefined
            ? []
            : unknownNameProblems(path, association, ["mode", "defaultRole", "connection"])),
        ...modeProblems(`${path}.mode`, mode),
        ...((workgroup ?? namespace) !== undefined && mode === "exclusive" ? [onlyShared()] : []),
        ...flagProblems(`${path}.defaultRole`, defaultRole),
        ...connectionProblems(`${path}.connection`, connection, mode, provider),
    ];
}

function onlyShared(): Problem {
    return problem({
        rule: "association.namespace",
        path: "association.mode",
        must: 'be "shared" for a namespace',
        got: '"exclusive"',
        fix: "Leave it out. To own a namespace's whole list of roles, give the aws.redshiftserverless.Namespace its iamRoles.",
    });
}

function withoutWarehouse({ cluster, workgroup, namespace, associate, association }: AssociationArgs): Problem[] {
    if ([cluster, workgroup, namespace].some((one) => one !== undefined)) {
        return [];
    }
    const needs = { associate: associate === true ? associate : undefined, association };
    return Object.entries(needs)
        .filter(([, value]) => value !== undefined)
        .map(([path, value]) =>
            problem({
                rule: "association.cluster",
                path,
                must: "come with the cluster or the workgroup to associate the role with",
                got: `${show(value)} and neither`,
                fix: `Add cluster: { clusterIdentifier: "examplecluster" }, or workgroup: { workgroupName: "exampleworkgroup" }; with grants, use a ClusterRoleAssociation for each cluster and a NamespaceRoleAssociation for each workgroup's namespace.`,
            }),
        );
}

function contradiction(association: unknown): Problem {
    const must = "be left out where associate is false";
    const fix = "Drop one of the two.";
    return problem({ rule: "association.associate", path: "association", must, got: show(association), fix });
}

/** A role that is associated in a Region in which it may not be assumed could never be used. */
function regionProblems(args: AssociationArgs): Problem[] {
    const { regions, region } = args;
    const judged = isMadeInProvidersRegion(args) && Array.isArray(regions) && !isNotYetKnown(regions);
    if (!judged || typeof region !== "string" || regions.includes(region)) {
        return [];
    }
    return [
        problem({
            rule: "association.region",
            path: "regions",
            must: `have ${show(region)}, the provider's Region, in which the association is made`,
            got: show(regions),
            fix: `Add ${show(region)}, or say where the cluster is: cluster: { clusterIdentifier, region }.`,
        }),
    ];
}
