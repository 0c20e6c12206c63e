import { align, Parts, TemplatePart } from "./align";
import { ExternalId } from "./external-id";
import { mayBePlace } from "../possible-user";
import { coversUsers, everyUser, Users } from "./users";
import { covers } from "./wildcards";

const partition = { name: "partition", characters: /[a-z-]/ };
const region = { name: "region", characters: /[a-z0-9-]/ };
const account = { name: "account", characters: /[0-9]/ };
const who = { name: "who", characters: /./ };
const cluster = { name: "cluster", characters: /[^:/]/ };
const homes: Record<Users["warehouse"], TemplatePart[]> = {
    cluster: [cluster],
    workgroup: ["serverless-", { name: "clusterAccount", characters: /[0-9]/ }, "-", cluster],
};

/** How many ways to read a value are told apart, and of how many characters: no ARN has more, and what anybody writes has far fewer ways. */
const mostWays = 20;
const mostCharacters = 300;

/** Whom a value of `sts:ExternalId` stands for. */
export interface Reading {
    /** All of them, of the clusters or of the workgroups. */
    users: Users[];
    /** Whether it stands for nobody else. Of a policy variable that is not known; too much of it is not read. */
    isExact: boolean;
}

/**
 * Reads a value as the ARN of database users. A `*` also stands for colons and slashes, and a user's name may have them:
 * with `*` in the cluster's place, `bob` stands for the user `bob` and for the user `x/bob`.
 */
export function readingOf(value: ExternalId, warehouse: Users["warehouse"]): Reading {
    const pattern = value.pattern.replace(/\*+/g, "*");
    const text = value.ignoresCase ? pattern.toLowerCase() : pattern;
    const ways = text.length > mostCharacters ? undefined : waysToRead(text, value.byParts, homes[warehouse]);
    if (ways === undefined) {
        return { users: [everyUser(warehouse)], isExact: false };
    }
    const users = ways.flatMap((parts) => {
        const read = usersOf(parts, warehouse);
        // The end of what is written: in the case that it has there.
        const who = pattern.slice(pattern.length - (read?.who.length ?? 0));
        return read === undefined ? [] : [{ ...read, who, ignoresCase: value.ignoresCase && /[a-z]/.test(read.who) }];
    });
    return { users: widest(users), isExact: value.isWhole };
}

/** `byParts`: each of an ARN's six parts by itself, with the colons that are left in the last. */
function waysToRead(text: string, byParts: boolean, home: readonly TemplatePart[]): Parts[] | undefined {
    const resource = ["dbuser:", ...home, "/", who];
    if (!byParts) {
        return align(text, ["arn:", partition, ":redshift:", region, ":", account, ":", ...resource], mostWays);
    }
    const texts = text.split(":");
    const before = ["arn", partition, "redshift", region, account].map(
        (part, index) => align(texts[index] ?? "", [part], mostWays)?.[0],
    );
    return before.includes(undefined)
        ? []
        : align(texts.slice(before.length).join(":"), resource, mostWays)?.map((parts): Parts => ({
              ...(Object.assign({}, ...before) as Parts),
              ...parts,
          }));
}

/** Without those who are among others of them. */
function widest(users: readonly Users[]): Users[] {
    return users.reduce<Users[]>(
        (found, one) =>
            found.some((other) => coversUsers(other, one))
                ? found
                : [...found.filter((other) => !coversUsers(one, other)), one],
        [],
    );
}

function usersOf(parts: Parts, warehouse: Users["warehouse"]): Users | undefined {
    const { partition = "", region = "", account = "", clusterAccount = account, cluster = "", who = "" } = parts;
    const accountId = narrower(account, clusterAccount);
    const isOfNone =
        [region, cluster, who].includes("") ||
        accountId === undefined ||
        !mayBePlace({ warehouse, region, accountId, cluster });
    return isOfNone ? undefined : { warehouse, partition, region, accountId, cluster, who, ignoresCase: false };
}

/** The same account is there twice in the ARN of a workgroup's user. */
function narrower(one: string, other: string): string | undefined {
    return covers(one, other) ? other : covers(other, one) ? one : undefined;
}
