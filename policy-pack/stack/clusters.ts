import { PolicyResource } from "@pulumi/policy";
import { textOf } from "pulumi-redshift-iam/explain";
import { propertiesOf } from "./resource";
import { types } from "./types";

/** Whether two resources are of one cluster. */
export function isSameCluster(one: PolicyResource, other: PolicyResource): boolean {
    const names = clusterNames(other);
    return clusterNames(one).some((name) => names.includes(name));
}

/**
 * By what a resource's cluster is known: its identifier in its account and Region, and the resource that makes it. In a preview the
 * identifier may be unknown, and only what it was taken from is there.
 */
function clusterNames(resource: PolicyResource): string[] {
    const makers = [resource, ...(resource.propertyDependencies["clusterIdentifier"] ?? [])].filter(
        ({ type }) => type === types.cluster,
    );
    return [resource, ...makers].flatMap(identifierOf).concat(makers.map(({ urn }) => urn));
}

/** The account is its provider's, which alone knows it: that two providers are of one account, nobody can tell. */
function identifierOf({ props, provider }: PolicyResource): string[] {
    const [own, providers] = [propertiesOf(props), propertiesOf(provider?.props ?? {})];
    const identifier = textOf(own["clusterIdentifier"]);
    const region = textOf(own["region"]) ?? textOf(providers["region"]);
    return identifier === undefined ? [] : [[provider?.urn, region, identifier].join(" ")];
}
