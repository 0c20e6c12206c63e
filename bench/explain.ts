/* The time of `pulumi-redshift-iam explain` as a process, to its end: for stacks with growing numbers of RedshiftRoles, with few users each and with as many as IAM allows. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { trustPolicy } from "../trust";

const root = join(__dirname, "..");
const account = "123456789012";
const runs = 3;

/** Of each role, how many users it names and how many patterns of users, in each of its Regions. */
interface Users {
    names: number;
    patterns: number;
    regions: string[];
}

function policyFor(clusterIdentifier: string, { names, patterns, regions }: Users): string {
    const numbered = (count: number, prefix: string, suffix: string) =>
        Array.from({ length: count }, (_, index) => `${prefix}${index}${suffix}`);
    const policy = trustPolicy({
        cluster: { clusterIdentifier },
        dbUsers: numbered(names, "user", ""),
        dbUserPatterns: numbered(patterns, "etl", "_*"),
        regions,
        accountId: account,
        trustPolicyQuota: 8192,
    });
    return JSON.stringify(policy);
}

/** Names and patterns in equal parts, as many as IAM's default quota of 2,048 characters takes. */
function mostUsers(): Users {
    const usersOf = (most: number) => ({ names: most, patterns: most, regions: ["us-east-1"] });
    let most = 1;
    while (policyFor("cluster-10", usersOf(most + 1)).length <= 2048) {
        most += 1;
    }
    return usersOf(most);
}

/** A stack's state, with what a RedshiftRole makes: the role, its policies, its association. */
function stackExport(roles: number, users: Users): string {
    const resources = Array.from({ length: roles }, (_, index) =>
        resourcesOf(`load-${index}`, `cluster-${10 + (index % 50)}`, users),
    );
    return JSON.stringify({ version: 3, deployment: { manifest: {}, resources: resources.flat() } });
}

function resourcesOf(name: string, clusterIdentifier: string, users: Users): object[] {
    const arn = `arn:aws:iam::${account}:role/${name}`;
    const parent = `urn:pulumi:dev::bench::redshift-iam:index:RedshiftRole::${name}`;
    const child = (type: string, suffix: string, outputs: object) => ({
        urn: `urn:pulumi:dev::bench::redshift-iam:index:RedshiftRole$${type}::${name}-${suffix}`,
        custom: true,
        type,
        parent,
        inputs: outputs,
        outputs,
    });
    return [
        { urn: parent, type: "redshift-iam:index:RedshiftRole", custom: false, outputs: { trustPolicyQuota: 2048 } },
        child("aws:iam/role:Role", "role", { name, arn, assumeRolePolicy: policyFor(clusterIdentifier, users) }),
        child("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "s3", {
            role: name,
            policyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
        }),
        child("aws:iam/rolePolicy:RolePolicy", "permissions", {
            role: name,
            name: "permissions",
            policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}',
        }),
        child("pulumi-nodejs:dynamic/redshift-iam:ClusterRoleAssociation", "association", {
            clusterIdentifier,
            roleArn: arn,
        }),
    ];
}

/** Median of several runs, in seconds. */
function median(action: () => void): number {
    const times = Array.from({ length: runs }, () => {
        const begin = performance.now();
        action();
        return (performance.now() - begin) / 1000;
    }).sort((a, b) => a - b);
    return times[Math.floor(runs / 2)] ?? 0;
}

function explain(file: string): void {
    const args = ["dist/cli/main.js", "explain", file];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 30 });
    if (status !== 0) {
        throw new Error(stderr);
    }
}

export interface ExplainRow {
    roles: number;
    /** Of each role, in each of its Regions. */
    names: number;
    patterns: number;
    megabytesOfState: number;
    /** Median, of the process to its end. */
    seconds: number;
}

/** dist must be there. */
export function explainBench(): ExplainRow[] {
    const folder = mkdtempSync(join(tmpdir(), "bench-"));
    const file = join(folder, "stack.json");
    const rows = [{ names: 2, patterns: 1, regions: ["us-east-1", "us-west-2"] }, mostUsers()].flatMap((users) =>
        [1, 10, 100, 1000].map((roles) => {
            const text = stackExport(roles, users);
            writeFileSync(file, text);
            const seconds = median(() => {
                explain(file);
            });
            const { names, patterns } = users;
            return { roles, names, patterns, megabytesOfState: text.length / 1e6, seconds };
        }),
    );
    rmSync(folder, { recursive: true });
    return rows;
}
