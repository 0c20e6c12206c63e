/* The time of evaluate per call, on the longest trust policies that fit the quota, and against JSON.parse of the same. */
import { trustPolicy, TrustPolicyArgs } from "../trust";
import { evaluate } from "../trust/evaluate";
import { readTrustDocument } from "../trust/evaluation/read-trust-document";
import { redshiftRequests } from "../trust/evaluation/redshift-requests";

const quota = 2048;
/** Many short runs: the median is then of those that nothing else on the machine broke into. */
const runs = 501;
const callsPerRun = 10;
const session = { dbUser: "nobody", cluster: "my-cluster", region: "us-west-2", accountId: "123456789012" };

/** The policies, by how the users are named. Nobody of them asks, so that each value is compared. */
const policies: Record<string, (users: number) => unknown> = {
    "StringEquals, one statement": (users) => policyOf({ dbUsers: namesOf(users, "") }),
    "StringLike, one statement": (users) => policyOf({ dbUserPatterns: namesOf(users, "*") }),
    "StringLike, a statement a user": (users) => ({
        Version: "2012-10-17",
        Statement: namesOf(users, "*").map((name) => ({
            Effect: "Allow",
            Principal: { Service: "redshift.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringLike: { "sts:ExternalId": `*:dbuser:my-cluster/*${name}` } },
        })),
    }),
    "ArnLike, with a variable": (users) => ({
        Version: "2012-10-17",
        Statement: {
            Effect: "Allow",
            Principal: { Service: "redshift.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
                ArnLike: {
                    "aws:SourceArn": namesOf(users, "*").map(
                        (name) => `arn:aws:redshift:*:\${aws:SourceAccount}:cluster:*${name}`,
                    ),
                },
            },
        },
    }),
};

function policyOf(users: Pick<TrustPolicyArgs, "dbUsers" | "dbUserPatterns">): unknown {
    const { region, accountId } = session;
    const cluster = { clusterIdentifier: session.cluster };
    return trustPolicy({ cluster, ...users, region, accountId, trustPolicyQuota: Number.MAX_SAFE_INTEGER });
}

function namesOf(users: number, suffix: string): string[] {
    return Array.from({ length: users }, (_, index) => `user${index}${suffix}`);
}

/** The policy with as many users as the quota has room for. */
function longest(make: (users: number) => unknown): string {
    let users = 1;
    while (JSON.stringify(make(users + 1)).length <= quota) {
        users += 1;
    }
    return JSON.stringify(make(users));
}

/** Median of several runs, in microseconds a call. */
function median(action: () => unknown): number {
    const times = Array.from({ length: runs }, () => {
        const begin = performance.now();
        for (let call = 0; call < callsPerRun; call += 1) {
            action();
        }
        return performance.now() - begin;
    }).sort((a, b) => a - b);
    return ((times[Math.floor(runs / 2)] ?? 0) * 1000) / callsPerRun;
}

export interface EvaluateRow {
    policy: string;
    characters: number;
    /** Medians, in microseconds. */
    read: number;
    call: number;
    /** How many times JSON.parse of the policy a call is. */
    timesJsonParse: number;
}

export function evaluateBench(): EvaluateRow[] {
    const requests = redshiftRequests(session);
    return Object.entries(policies).map(([policy, make]) => {
        const json = longest(make);
        const document = readTrustDocument(json);
        const read = median(() => readTrustDocument(json));
        const call = median(() => requests.map((request) => evaluate(document, request)));
        const parse = median(() => JSON.parse(json) as unknown);
        return { policy, characters: json.length, read, call, timesJsonParse: call / parse };
    });
}
