import { givenList, givenText } from "../../problems/given";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { clustersOf } from "../clusters";
import { needsAccount, needsRegion } from "../look-ups";
import { TrustPolicyArgs } from "../trust-policy-args";

/** Which args need each other, and which exclude each other. */
export function togetherProblems(args: TrustPolicyArgs): Problem[] {
    return args.grants === undefined ? withoutCluster(args) : besideGrants(args);
}

/** What the trust policy needs and a caller of the pure function gives; the component looks it up. */
export function missingProblems(args: TrustPolicyArgs): Problem[] {
    return [
        ...(needsAccount(args)
            ? [missing("accountId", "the account of the users' ARNs", 'Give accountId: "123456789012".')]
            : []),
        ...(needsRegion(args)
            ? [missing("region", "the Region of the users' ARNs", "Give the cluster's region, or regions, or region.")]
            : []),
    ];
}

function missing(path: string, what: string, fix: string): Problem {
    return problem({ rule: `${path}.missing`, path, must: `say ${what}`, got: "nothing", fix });
}

function withoutCluster({ cluster, dbUsers, dbUserPatterns }: TrustPolicyArgs): Problem[] {
    if (cluster !== undefined) {
        return [];
    }
    return given({ dbUsers, dbUserPatterns }).map(([path, value]) =>
        problem({
            rule: "dbUsers.cluster",
            path,
            must: "come with the cluster whose users they are",
            got: `${show(value)} and no cluster`,
            fix: 'Add cluster: { clusterIdentifier: "examplecluster" }.',
        }),
    );
}

function besideGrants({ cluster, dbUsers, dbUserPatterns, grants }: TrustPolicyArgs): Problem[] {
    const users = given({ dbUsers, dbUserPatterns }).map(([path, value]) =>
        problem({
            rule: "dbUsers.grants",
            path,
            must: "be left out beside grants",
            got: show(value),
            fix: `Move it into a grant: { cluster, ${path} }.`,
        }),
    );
    const identifier = givenText(cluster?.clusterIdentifier);
    const granted = clustersOf({ grants }).map((named) => givenText(named.cluster.clusterIdentifier));
    const isJudged =
        identifier !== undefined && !granted.includes(undefined) && granted.length === givenList(grants).length;
    if (!isJudged || granted.includes(identifier)) {
        return users;
    }
    const fix = `Add a grant for ${show(identifier)}: nobody on it could use the role otherwise.`;
    const [must, got] = ["be among the clusters of grants", show(identifier)];
    return [...users, problem({ rule: "cluster.grants", path: "cluster.clusterIdentifier", must, got, fix })];
}

function given(values: Record<string, unknown>): [path: string, value: unknown][] {
    return Object.entries(values).filter(([, value]) => value !== undefined);
}
