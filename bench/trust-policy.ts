/* Prints, for growing numbers of grants, the time of trustPolicy per ARN, and against JSON.stringify of the same document. */
import { trustPolicy, TrustPolicyArgs } from "../trust";

const usersPerGrant = 10;
const runs = 15;

function argsOf(grants: number): TrustPolicyArgs {
    return {
        grants: Array.from({ length: grants }, (_, index) => ({
            cluster: { clusterIdentifier: `cluster-${index}`, region: "us-east-1" },
            dbUsers: Array.from({ length: usersPerGrant }, (_unused, user) => `user${user}`),
        })),
        accountId: "123456789012",
        trustPolicyQuota: Number.MAX_SAFE_INTEGER,
    };
}

/** Median of several runs, in microseconds. */
function median(action: () => unknown): number {
    const times = Array.from({ length: runs }, () => {
        const begin = performance.now();
        action();
        return performance.now() - begin;
    }).sort((a, b) => a - b);
    return (times[Math.floor(runs / 2)] ?? 0) * 1000;
}

console.log("grants   ARNs   µs per ARN   times JSON.stringify");
for (const grants of [1, 10, 100, 1000, 10_000]) {
    const args = argsOf(grants);
    const document = trustPolicy(args);
    const arns = grants * usersPerGrant;
    const [build, stringify] = [median(() => trustPolicy(args)), median(() => JSON.stringify(document))];
    const cells = [String(grants).padStart(6), String(arns).padStart(6), (build / arns).toFixed(2).padStart(12)];
    console.log([...cells, (build / stringify).toFixed(1).padStart(22)].join(" "));
}
