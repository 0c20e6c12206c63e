import { isNotYetKnown } from "../problems/not-yet-known";
import { flagProblems } from "../problems/flag-rule";
import { isRecord } from "../problems/is-record";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { modeProblems } from "./mode-problems";

/** What decides whether, how and where a role is associated. */
export interface AssociationArgs {
    cluster?: unknown;
    associate?: unknown;
    association?: unknown;
    regions?: unknown;
    region?: unknown;
}

const eitherMode =
    'Write association: { mode: "exclusive" } if this stack owns the cluster\'s whole list of roles: it removes every other role. Else write associate: false.';

/** Whether a role with these args is associated with a cluster. */
export function isAssociated({ cluster, associate }: AssociationArgs): boolean {
    return cluster !== undefined && associate !== false;
}

/** Whether the association is made in the provider's Region, and must be among `regions`. */
export function isMadeInProvidersRegion(args: AssociationArgs): boolean {
    const { cluster, regions } = args;
    return isAssociated(args) && regions !== undefined && isRecord(cluster) && cluster["region"] === undefined;
}

export function associationProblems(args: AssociationArgs): Problem[] {
    const { cluster, associate, association } = args;
    return [
        ...flagProblems("associate", associate),
        ...(cluster === undefined ? withoutCluster(args) : []),
        ...(associate === false && association !== undefined ? [contradiction(association)] : []),
        ...(isAssociated(args) ? partProblems("association", association) : []),
        ...regionProblems(args),
    ];
}

function partProblems(path: string, association: unknown): Problem[] {
    if (association !== undefined && !isRecord(association)) {
        const fix = 'Write { mode: "exclusive" }.';
        return [problem({ rule: "association.type", path, must: "be an association", got: show(association), fix })];
    }
    return [
        ...(association === undefined ? [] : unknownNameProblems(path, association, ["mode", "defaultRole"])),
        ...modeProblems(`${path}.mode`, association?.["mode"], eitherMode),
        ...flagProblems(`${path}.defaultRole`, association?.["defaultRole"]),
    ];
}

function withoutCluster({ associate, association }: AssociationArgs): Problem[] {
    const needs = { associate: associate === true ? associate : undefined, association };
    return Object.entries(needs)
        .filter(([, value]) => value !== undefined)
        .map(([path, value]) =>
            problem({
                rule: "association.cluster",
                path,
                must: "come with the cluster to associate the role with",
                got: `${show(value)} and no cluster`,
                fix: 'Add cluster: { clusterIdentifier: "examplecluster" }; with grants, use a ClusterRoleAssociation for each cluster.',
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
