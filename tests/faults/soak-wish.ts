import { PulumiFn } from "@pulumi/pulumi/automation";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";

export const clusters = ["one", "two"] as const;
export type Cluster = (typeof clusters)[number];

/** Database users of a cluster. */
export interface Users {
    cluster: Cluster;
    users: string[];
    patterns: string[];
}

/** What the stack of the soak is to be like. Where a list is empty, the argument is left out. */
export interface Wish {
    roleName: string;
    path: string;
    cluster: Cluster;
    users: string[];
    patterns: string[];
    /** In place of the users and patterns of `cluster`. */
    grants: Users[];
    regions: string[];
    restrictToAccount: boolean;
    sourceArns: string[];
    managedPolicyArns: Record<string, string>;
    inlinePolicies: Record<string, string>;
    /** The buckets to copy from. */
    buckets: string[];
    description: string | undefined;
    tags: Record<string, string>;
    maxSessionDuration: number;
    defaultRole: boolean;
    associate: boolean;
    /** Whether there is a second role, on cluster one. */
    second: boolean;
}

export const simplest: Wish = {
    roleName: "load-1",
    path: "/",
    cluster: "one",
    users: [],
    patterns: [],
    grants: [],
    regions: [],
    restrictToAccount: false,
    sourceArns: [],
    managedPolicyArns: {},
    inlinePolicies: {},
    buckets: [],
    description: undefined,
    tags: {},
    maxSessionDuration: 3600,
    defaultRole: false,
    associate: true,
    second: false,
};

/** The users by cluster; none where every user may assume the role. */
export function usersOf({ cluster, users, patterns, grants }: Wish): Users[] {
    if (grants.length === 0) {
        return users.length + patterns.length === 0 ? [] : [{ cluster, users, patterns }];
    }
    const isGranted = grants.some((grant) => grant.cluster === cluster);
    return isGranted ? grants : [...grants, { cluster, users: ["user1"], patterns: [] }];
}

export function program(wish: Wish): PulumiFn {
    return () => {
        new RedshiftRole("load", argsOf(wish));
        if (wish.second) {
            new RedshiftRole("second", { cluster: { clusterIdentifier: "one" }, roleName: "second" });
        }
        return Promise.resolve({});
    };
}

function argsOf(wish: Wish): RedshiftRoleArgs {
    const { roleName, path, cluster, restrictToAccount, managedPolicyArns, inlinePolicies, buckets } = wish;
    const { tags, maxSessionDuration, associate, defaultRole, description, regions, sourceArns } = wish;
    return {
        roleName,
        path,
        cluster: { clusterIdentifier: cluster },
        ...(wish.grants.length > 0 ? { grants: usersOf(wish).map(argsOfUsers) } : namesOf(wish)),
        ...(regions.length > 0 && { regions }),
        ...(sourceArns.length > 0 && { sourceArns }),
        ...(buckets.length > 0 && { permissions: { copyFromS3: buckets.map((bucket) => ({ bucket })) } }),
        ...(description !== undefined && { description }),
        ...(Object.keys(tags).length > 0 && { tags }),
        restrictToAccount,
        managedPolicyArns,
        inlinePolicies,
        maxSessionDuration,
        associate,
        ...(associate && { association: { defaultRole } }),
    };
}

function argsOfUsers({ cluster, ...names }: Users) {
    return { cluster: { clusterIdentifier: cluster }, ...namesOf(names) };
}

function namesOf({ users, patterns }: Pick<Users, "users" | "patterns">) {
    return {
        ...(users.length > 0 && { dbUsers: users }),
        ...(patterns.length > 0 && { dbUserPatterns: patterns }),
    };
}
