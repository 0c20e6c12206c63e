import { Given, unknown } from "./stack";

export const user1 = "arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1";
export const roleArn = "arn:aws:iam::123456789012:role/load";

/** A trust policy with one statement. */
export function trust(service: unknown, condition?: object, more: object = {}): string {
    const statement = { Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole", ...more };
    return JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ ...statement, ...(condition && { Condition: condition }) }],
    });
}

export const restricted = trust("redshift.amazonaws.com", { StringEquals: { "sts:ExternalId": user1 } });

/** A role that is there already. */
export function role(assumeRolePolicy: unknown, props: Record<string, unknown> = {}): Given {
    return {
        type: "aws:iam/role:Role",
        name: "load",
        props: { assumeRolePolicy, arn: roleArn, name: "load", ...props },
    };
}

/** A role that the previewed stack would make. */
export function newRole(assumeRolePolicy: unknown): Given {
    return role(assumeRolePolicy, { arn: unknown, name: unknown });
}

/** The whole list of a cluster's roles. */
export function clusterIamRoles(name: string, props: Record<string, unknown>, more: Partial<Given> = {}): Given {
    return { type: "aws:redshift/clusterIamRoles:ClusterIamRoles", name, props, ...more };
}

export function cluster(name: string, props: Record<string, unknown>, more: Partial<Given> = {}): Given {
    return { type: "aws:redshift/cluster:Cluster", name, props, ...more };
}
