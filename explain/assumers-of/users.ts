import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { serverlessCluster } from "../../trust/arn";
import { partitionOf } from "../../trust/region";
import { covers, isPattern, overlap } from "./wildcards";

/** Database users, by patterns of the parts of their ARNs. */
export interface Users {
    warehouse: "cluster" | "workgroup";
    /** That of the Region, where it is one. */
    partition: string;
    region: string;
    accountId: string;
    /** The cluster's identifier, or the workgroup's id. */
    cluster: string;
    who: string;
    /** Whether users are meant whose names differ from `who` in case only. */
    ignoresCase: boolean;
}

const places = ["partition", "region", "accountId", "cluster"] as const;

/** Every database user of clusters, or of workgroups, in a Region. */
export function everyUser(warehouse: Users["warehouse"], region = "*"): Users {
    return {
        warehouse,
        partition: partitionIn(region),
        region,
        accountId: "*",
        cluster: "*",
        who: "*",
        ignoresCase: false,
    };
}

/** Whether all of `narrow` are among `wide`. */
export function coversUsers(wide: Users, narrow: Users): boolean {
    return wide.warehouse === narrow.warehouse && placeCovers(wide, narrow) && coversNames(wide, narrow);
}

/** Whether all the clusters or workgroups of `narrow` are among those of `wide`. */
export function placeCovers(wide: Users, narrow: Users): boolean {
    return places.every((place) => covers(wide[place], narrow[place]));
}

/** Users who are both; those of `one` where that is not for patterns to tell, and `isExact` then says so. */
export interface Meeting {
    users: Users;
    isExact: boolean;
}

/** The users who are of both; `undefined` where there are none. */
export function meet(one: Users, other: Users): Meeting | undefined {
    const names = one.warehouse === other.warehouse ? meetNames(one, other) : undefined;
    if (names === undefined) {
        return undefined;
    }
    const parts = places.map((place) => meetTexts(one[place], other[place]));
    const [partition, region, accountId, cluster] = parts;
    if (!partition || !region || !accountId || !cluster || !isIn(partition.text, region.text)) {
        return undefined;
    }
    return {
        users: {
            warehouse: one.warehouse,
            partition: isPattern(region.text) ? partition.text : partitionIn(region.text),
            region: region.text,
            accountId: accountId.text,
            cluster: cluster.text,
            who: names.who,
            ignoresCase: names.ignoresCase,
        },
        isExact: names.isExact && parts.every((part) => part?.isExact === true),
    };
}

/** The partition of a Region; of a pattern of Regions it is open. */
export function partitionIn(region: string): string {
    return isPattern(region) ? "*" : partitionOf(region);
}

/** Whether a Region can be in a partition. */
export function isIn(partition: string, region: string): boolean {
    return isPattern(region) || covers(partition, partitionOf(region));
}

function meetTexts(one: string, other: string): { text: string; isExact: boolean } | undefined {
    if (covers(one, other)) {
        return { text: other, isExact: true };
    }
    return overlap(one, other) ? { text: one, isExact: covers(other, one) } : undefined;
}

type Names = Pick<Users, "who" | "ignoresCase">;

function coversNames(wide: Names, narrow: Names): boolean {
    if (wide.ignoresCase) {
        return covers(wide.who.toLowerCase(), narrow.who.toLowerCase());
    }
    return narrow.ignoresCase ? wide.who === "*" : covers(wide.who, narrow.who);
}

function meetNames(one: Names, other: Names): (Names & { isExact: boolean }) | undefined {
    if (coversNames(one, other)) {
        return { who: other.who, ignoresCase: other.ignoresCase, isExact: true };
    }
    const ignoresCase = one.ignoresCase || other.ignoresCase;
    const [a, b] = ignoresCase ? [one.who.toLowerCase(), other.who.toLowerCase()] : [one.who, other.who];
    return overlap(a, b) ? { ...one, isExact: coversNames(other, one) } : undefined;
}

/** Two of the users, who share nothing but what all of them do; twice the same where there is just one. */
export function twoOf(users: Users): [DbUserSession, DbUserSession] {
    return [sessionOf(users, "us-east-1", "1", "a"), sessionOf(users, "eu-west-1", "2", "b")];
}

function sessionOf(users: Users, region: string, digit: string, letter: string): DbUserSession {
    const accountId = users.accountId === "*" ? digit.repeat(12) : filled(users.accountId, digit);
    const cluster = filled(users.cluster, letter);
    return {
        dbUser: filled(users.who, letter),
        cluster: users.warehouse === "cluster" ? cluster : serverlessCluster(accountId, cluster),
        region: users.region === "*" ? region : filled(users.region, letter),
        accountId,
    };
}

function filled(pattern: string, filler: string): string {
    return pattern.replace(/[*?]/g, filler);
}
