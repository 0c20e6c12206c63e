import { PolicyResource } from "@pulumi/policy";
import { property, textOf } from "./property";
import { types } from "./types";

/**
 * By what a resource's cluster is known: its identifier in its Region, and the resource that makes it. In a preview the identifier may
 * be unknown, and only what it was taken from is there.
 */
export function clusterNames(resource: PolicyResource): string[] {
    const makers = [resource, ...(resource.propertyDependencies["clusterIdentifier"] ?? [])].filter(
        ({ type }) => type === types.cluster,
    );
    return [resource, ...makers].flatMap(identifierOf).concat(makers.map(({ urn }) => urn));
}

/** Whether two resources are of one cluster. */
export function isSameCluster(one: PolicyResource, other: PolicyResource): boolean {
    const names = clusterNames(other);
    return clusterNames(one).some((name) => names.includes(name));
}

function identifierOf(resource: PolicyResource): string[] {
    const identifier = textOf(resource, "clusterIdentifier");
    return typeof identifier === "string" ? [`${regionOf(resource)} ${identifier}`] : [];
}

/** The resource's own Region, or its provider's. */
function regionOf(resource: PolicyResource): string {
    const own = textOf(resource, "region");
    const providers = resource.provider && property(resource.provider, "region");
    return [own, providers].find((region) => typeof region === "string") ?? "";
}
