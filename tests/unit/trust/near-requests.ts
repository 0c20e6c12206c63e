import assert from "node:assert/strict";
import fc from "fast-check";
import { trustPolicy, TrustPolicyArgs } from "../../../trust";
import { evaluate } from "../../../trust/evaluate";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { redshiftRequests } from "../../../trust/evaluation/redshift-requests";
import { accountId, argsOf, homeOf, name, providersRegion, region, Wish, wish, Wished } from "./wish";

/** A wish as a person would say it: for whom, and what else must hold. */
interface Asked {
    /** Whose users; nobody in particular where there are none. */
    wish: Wish;
    /** Where no user is named: what is given in the place of users. */
    open: "nothing" | "cluster" | "workgroup" | "namespace" | undefined;
    restrictToAccount: boolean;
    sources: Source[] | undefined;
    machineLearning: boolean;
    /** Whether one cluster's or workgroup's users are given beside it, without grants. */
    isShort: boolean;
}

/** A cluster of `sourceArns`, or every one whose name begins so, of a Region or of each. */
interface Source {
    region: string | undefined;
    name: string;
    isPrefix: boolean;
}

/** Who asks for the role: a user of a cluster, or, where it has an id, of a workgroup. */
interface Asker {
    user: string;
    cluster: string;
    workgroupId: string | undefined;
    region: string;
    account: string;
}

const sessionsPerWish = 5;

/** For any wish: what trustPolicy makes of it allows just what was asked, and nothing near it, of this many calls. */
export function allowsWhatWasAsked(requests: number): void {
    fc.assert(
        fc.property(askedAndNear, ({ asked, askers }) => {
            const policy = readTrustDocument(JSON.stringify(trustPolicy(argsOfAsked(asked))));
            for (const asker of askers) {
                const { user, account, region: inRegion } = asker;
                const session = { dbUser: user, cluster: warehouseOf(asker), region: inRegion, accountId: account };
                const decisions = redshiftRequests(session).map((request) => evaluate(policy, request));
                const isAllowed = decisions.every(({ allowed }) => allowed);
                if (isAllowed !== isAsked(asked, asker)) {
                    assert.fail(JSON.stringify({ isAllowed, asker, policy, decisions }));
                }
            }
            const sageMaker = { principal: { service: ["sagemaker.amazonaws.com"] }, context: {} };
            assert.equal(evaluate(policy, sageMaker).allowed, asked.machineLearning);
        }),
        { numRuns: requests / sessionsPerWish },
    );
}

const otherAccount = "999999999999";
const otherWorkgroup = "1234abcd-12ab-34cd-56ef-1234567890ab";
/** One of another partition each, beside those of wishes. */
const anyRegion = fc.oneof(region, fc.constantFrom("cn-north-1", "us-gov-west-1"));

/** What stands in the place of a wildcard. */
const filler = fc.stringMatching(/^[a-z0-9]{0,3}$/);

const source: fc.Arbitrary<Source> = fc.record({
    region: fc.option(region, { nil: undefined, freq: 2 }),
    name: fc.constantFrom("", "", "", "a"),
    isPrefix: fc.boolean(),
});

const asked: fc.Arbitrary<Asked> = fc.record({
    wish,
    open: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.constantFrom("nothing", "cluster", "workgroup", "namespace") },
    ),
    restrictToAccount: fc.boolean(),
    sources: fc.oneof(
        { weight: 4, arbitrary: fc.constant(undefined) },
        { weight: 1, arbitrary: fc.array(source, { minLength: 1, maxLength: 3 }) },
    ),
    machineLearning: fc.boolean(),
    isShort: fc.boolean(),
});

const askedAndNear = asked.chain((one) =>
    fc.record({
        asked: fc.constant(withSourcesOf(one)),
        askers: fc.array(near(one), { minLength: sessionsPerWish, maxLength: sessionsPerWish }),
    }),
);

/** Sources without a name stand for the wish's own clusters, or hardly anybody would ever be let through. */
function withSourcesOf(one: Asked): Asked {
    const own = one.wish.clusters.filter(({ workgroupId }) => workgroupId === undefined).map((cluster) => cluster.name);
    const sources = one.sources?.map((source, index) => ({
        ...source,
        name: source.name || (own[index % own.length] ?? "a"),
    }));
    return { ...one, sources };
}

/** Somebody whom the wish names, with up to two things about them changed. */
function near(one: Asked): fc.Arbitrary<Asker> {
    const { clusters, regions } = one.wish;
    return fc
        .record({
            cluster: fc.constantFrom(...clusters),
            user: fc.nat(),
            filler,
            place: fc.constantFrom(...(regions ?? [providersRegion])),
            changes: fc.array(change(one.wish), { maxLength: 2 }),
        })
        .map(({ cluster, user, filler, place, changes }) => {
            const names = [...cluster.users, ...cluster.patterns.map((text) => text.replace(/[*?]/g, filler || "x"))];
            const asker: Asker = {
                user: names[user % names.length] ?? "",
                cluster: cluster.name,
                workgroupId: cluster.workgroupId,
                region: homeOf(cluster) ?? place,
                account: accountId,
            };
            return changes.reduce((changed, change) => change(changed), asker);
        });
}

type Change = (asker: Asker) => Asker;

function change({ clusters }: Wish): fc.Arbitrary<Change> {
    const users = clusters.flatMap((cluster) => [...cluster.users, ...cluster.patterns]);
    return fc.oneof(
        userChange,
        clusterChange,
        fc.oneof(fc.constantFrom(...users), name).map((user): Change => (asker) => ({ ...asker, user })),
        fc
            .constantFrom(...clusters)
            .map((other): Change => (asker) => ({ ...asker, cluster: other.name, workgroupId: other.workgroupId })),
        anyRegion.map((other): Change => (asker) => ({ ...asker, region: other })),
        fc.constant((asker: Asker) => ({ ...asker, account: otherAccount })),
    );
}

const userChanges: ((user: string) => string)[] = [
    (user) => user.toUpperCase(),
    (user) => user.toLowerCase(),
    (user) => `x${user}`,
    (user) => `${user}x`,
    (user) => user.slice(0, -1) || "x",
    (user) => user.slice(1) || "x",
    (user) => `${user.slice(0, -1)}?`,
    (user) => `${user.slice(0, 1)}*`,
    () => "*",
];

const clusterChanges: Change[] = [
    (asker) => ({ ...asker, cluster: `${asker.cluster}x` }),
    (asker) => ({ ...asker, cluster: `x${asker.cluster}` }),
    (asker) => ({ ...asker, cluster: "*" }),
    (asker) => ({ ...asker, workgroupId: undefined }),
    (asker) => ({ ...asker, workgroupId: otherWorkgroup }),
    (asker) => ({ ...asker, workgroupId: asker.workgroupId && `${asker.workgroupId.slice(0, -1)}*` }),
];

const userChange = fc
    .constantFrom(...userChanges)
    .map((ofUser): Change => (asker) => ({ ...asker, user: ofUser(asker.user) }));
const clusterChange = fc.constantFrom(...clusterChanges);

function warehouseOf({ cluster, workgroupId, account }: Asker): string {
    return workgroupId === undefined ? cluster : `serverless-${account}-${workgroupId}`;
}

/** Whether the wish says that this user may make Redshift assume the role. */
function isAsked({ wish: { clusters, regions }, open, restrictToAccount, sources }: Asked, asker: Asker): boolean {
    const isOfSource =
        sources === undefined ||
        // What Serverless sends as aws:SourceArn is not known: a role that checks it is not for Serverless.
        (asker.workgroupId === undefined &&
            asker.account === accountId &&
            partitionOf(asker.region) === "aws" &&
            sources.some((one) => isSource(one, asker)));
    if (!isOfSource || (restrictToAccount && asker.account !== accountId)) {
        return false;
    }
    switch (open) {
        case undefined:
            return (
                asker.account === accountId &&
                clusters.some(
                    (one) => isWarehouse(one, asker) && isPlace(one, regions, asker.region) && isUser(one, asker.user),
                )
            );
        case "nothing":
        case "cluster":
            return asker.workgroupId === undefined && (regions?.includes(asker.region) ?? true);
        case "workgroup":
        case "namespace":
            return true;
    }
}

function isSource(one: Source, { region: inRegion, cluster }: Asker): boolean {
    const isCluster = one.isPrefix ? cluster.startsWith(one.name) : cluster === one.name;
    return isCluster && (one.region ?? inRegion) === inRegion;
}

function isWarehouse(one: Wished, { cluster, workgroupId }: Asker): boolean {
    return one.workgroupId === workgroupId && (workgroupId !== undefined || one.name === cluster);
}

/** A cluster by its name alone is meant in each of `regions`, and else in the provider's Region. */
function isPlace(one: Wished, regions: readonly string[] | undefined, inRegion: string): boolean {
    const home = homeOf(one);
    return home === undefined ? (regions ?? [providersRegion]).includes(inRegion) : home === inRegion;
}

function isUser({ users, patterns }: Wished, user: string): boolean {
    return users.includes(user) || patterns.some((pattern) => isOfPattern(pattern, user));
}

function isOfPattern(pattern: string, user: string): boolean {
    const escaped = pattern.replace(/[.+^$()|[\]{}\\]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`).test(user);
}

function partitionOf(inRegion: string): string {
    return /^(cn|us-gov)-/.test(inRegion) ? "another" : "aws";
}

function argsOfAsked(one: Asked): TrustPolicyArgs {
    const { restrictToAccount, sources, machineLearning } = one;
    return {
        ...(one.open === undefined ? userArgs(one) : openArgs(one.open, one.wish.regions)),
        restrictToAccount,
        machineLearning,
        ...(sources && { sourceArns: sources.map(sourceArnOf) }),
    };
}

function userArgs({ wish, isShort }: Asked): TrustPolicyArgs {
    const { grants = [], ...others } = argsOf(wish);
    return isShort && grants.length === 1 ? { ...others, ...grants[0] } : { ...others, grants };
}

function openArgs(open: NonNullable<Asked["open"]>, regions: readonly string[] | undefined): TrustPolicyArgs {
    const others = { accountId, region: providersRegion };
    switch (open) {
        case "nothing":
            return { ...others, regions };
        case "cluster":
            return { ...others, regions, cluster: { clusterIdentifier: "warehouse" } };
        case "workgroup":
            return { ...others, workgroup: { workgroupName: "warehouse" } };
        case "namespace":
            return { ...others, namespace: { namespaceName: "warehouse" } };
    }
}

function sourceArnOf({ region: inRegion = "*", name: cluster, isPrefix }: Source): string {
    return `arn:aws:redshift:${inRegion}:${accountId}:cluster:${cluster}${isPrefix ? "*" : ""}`;
}
