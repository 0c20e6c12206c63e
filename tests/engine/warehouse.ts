import { ControlPlane, View } from "../control-plane/control-plane";

/** The ARN of a role of the examples' account. */
export function arn(name: string): string {
    return `arn:aws:iam::123456789012:role/${name}`;
}

export const region = "us-east-1";
/** A role that a person at the console associated, and made the default. */
export const persons = arn("persons");
/** One of AWS's own, which none of ours must name. */
export const serviceLinked = arn("aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift");

const others = { roles: [persons, serviceLinked], defaultRoleArn: persons };

export function addCluster(plane: ControlPlane, clusterIdentifier = "examplecluster"): void {
    plane.addCluster({ clusterIdentifier, ...others });
}

export function addNamespace(plane: ControlPlane, namespaceName = "examplenamespace"): void {
    plane.addNamespace({ namespaceName, ...others });
}

/** The roles that are in a list or coming into it, beside those that were there before all tests. */
export function ours({ roles }: View): string[] {
    return roles
        .filter((role) => role.status !== "removing" && role.arn !== persons && role.arn !== serviceLinked)
        .map((role) => role.arn)
        .sort();
}

/** Whether nobody took away what was there before all tests. */
export function hasOthers({ roles }: View): boolean {
    return [persons, serviceLinked].every((one) => roles.some((role) => role.arn === one && role.status === "in-sync"));
}

/** What a person at the console does to the example cluster. */
export function person(
    plane: ControlPlane,
    change: { add?: string[]; remove?: string[]; defaultRole?: string },
    clusterIdentifier = "examplecluster",
): void {
    plane.modifyClusterIamRoles(region, {
        ClusterIdentifier: clusterIdentifier,
        ...(change.add && { AddIamRoles: change.add }),
        ...(change.remove && { RemoveIamRoles: change.remove }),
        ...(change.defaultRole !== undefined && { DefaultIamRoleArn: change.defaultRole }),
    });
}

/** The calls since the last time that write, without the person's. */
export function takeWrites(plane: ControlPlane): unknown[] {
    return plane
        .takeCalls()
        .filter(({ operation }) => operation === "ModifyClusterIamRoles" || operation === "UpdateNamespace")
        .filter(({ accessKeyId }) => accessKeyId !== undefined)
        .map(({ input }) => input);
}
