/* The time of trustPolicy, for growing numbers of users, against JSON.stringify of the same policy. */
import assert from "node:assert/strict";
import { trustPolicy, TrustPolicyArgs } from "../trust";

/** What one call takes. The users are of one cluster, or of as many clusters as there are grants. */
export interface TrustPolicyRow {
    grants: number;
    /** Of all grants together. */
    users: number;
    /** What JSON.stringify of the policy takes, in microseconds. */
    stringifyMicroseconds: number;
    /** How many times as long trustPolicy takes. With one grant, the goal is 2 at most. */
    trustPolicy: number;
    /** How many times as long code takes that makes the same policy and judges no argument. */
    byHand: number;
}

/** Users of one cluster. */
interface Users {
    cluster: { clusterIdentifier: string };
    dbUsers: string[];
}

/**
 * A sample is as many calls as have these users: that takes a thousand times the clock's resolution, and is mostly over
 * before the machine turns to something else. The median is then of such.
 */
const usersPerSample = 2000;
/** The first third is for the compiler, and is not counted. */
const samples = 1500;

const place = { accountId: "123456789012", region: "us-east-1" };

export function trustPolicyBench(): TrustPolicyRow[] {
    return [
        ...[10, 100, 1000].map((users) => {
            const one = usersOf("cluster-0", users);
            return row(1, users, { ...one, ...place }, () => policyByHand(arnsByHand(one)));
        }),
        ...[10, 100].map((clusters) => {
            const grants = Array.from({ length: clusters }, (_, index) => usersOf(`cluster-${index}`, 10));
            return row(clusters, clusters * 10, { grants, ...place }, () => policyByHand(grants.flatMap(arnsByHand)));
        }),
    ];
}

function row(grants: number, users: number, args: TrustPolicyArgs, byHand: () => unknown): TrustPolicyRow {
    const withoutQuota = { ...args, trustPolicyQuota: Number.MAX_SAFE_INTEGER };
    const policy = trustPolicy(withoutQuota);
    assert.deepEqual(policy, byHand());
    const times = medians(Math.ceil(usersPerSample / users), {
        stringify: () => JSON.stringify(policy),
        trustPolicy: () => trustPolicy(withoutQuota),
        byHand,
    });
    return {
        grants,
        users,
        stringifyMicroseconds: times.stringify,
        trustPolicy: times.trustPolicy / times.stringify,
        byHand: times.byHand / times.stringify,
    };
}

function usersOf(clusterIdentifier: string, users: number): Users {
    return { cluster: { clusterIdentifier }, dbUsers: Array.from({ length: users }, (_, index) => `user${index}`) };
}

function arnsByHand({ cluster, dbUsers }: Users): string[] {
    const home = `arn:aws:redshift:${place.region}:${place.accountId}:dbuser:${cluster.clusterIdentifier}`;
    return dbUsers.map((user) => `${home}/${user}`);
}

function policyByHand(arns: string[]): unknown {
    return {
        Version: "2012-10-17",
        Statement: [
            {
                Effect: "Allow",
                Principal: { Service: "redshift.amazonaws.com" },
                Action: "sts:AssumeRole",
                Condition: { StringEquals: { "sts:ExternalId": arns } },
            },
        ],
    };
}

/** What a call of each action takes, in microseconds. They are measured in turn: what else the machine does meets all. */
function medians<Name extends string>(calls: number, actions: Record<Name, () => unknown>): Record<Name, number> {
    const names = Object.keys(actions) as Name[];
    const times = Array.from({ length: samples }, () => names.map((name) => microseconds(actions[name], calls))).slice(
        samples / 3,
    );
    const medianOf = (index: number) => times.map((all) => all[index] ?? NaN).sort((a, b) => a - b)[times.length >> 1];
    return Object.fromEntries(names.map((name, index) => [name, medianOf(index)])) as Record<Name, number>;
}

function microseconds(action: () => unknown, calls: number): number {
    let last: unknown;
    const begin = performance.now();
    for (let call = 0; call < calls; call++) {
        last = action();
    }
    const time = performance.now() - begin;
    // What is used cannot be optimised away.
    assert.ok(last);
    return (time * 1000) / calls;
}

if (require.main === module) {
    console.table(trustPolicyBench());
}
