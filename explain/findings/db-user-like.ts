import { dbUserArn, serverlessCluster } from "../../trust/arn";
import { partitionOf } from "../../trust/region";
import { DbUserSession } from "../../trust/evaluation/redshift-requests";

/** Where to look for a database user: in this Region, or one whose name begins so; in this account, or any. */
export interface Home {
    region: string | { startsWith: string };
    accountId: string | undefined;
    serverless: boolean;
}

/** Names for clusters and users of whom nothing is known, of the characters that they may have. */
export interface MadeUpNames {
    cluster: string;
    dbUser: string;
}

/** A part of an ARN that is not fixed: a character of a class, or one and more. `word` stands for all that may be there. */
interface Free {
    one: RegExp;
    many: boolean;
    word: string;
}

/** Two patterns of many wildcards each are not followed to the end: their users stay untold. */
const mostStates = 10_000;

const digit: Free = { one: /\d/, many: false, word: "0" };
const regionRest: Free = { one: /[a-z0-9-]/, many: true, word: "elsewhere-1" };
const clusterCharacter = /[a-z0-9-]/;
/** What STS takes in an ExternalId. */
const userCharacter = /[\w+=,.@:-]/;
/** What Redshift sends for a user with a slash in its name is not documented: STS takes one. */
const userCharacterOrSlash = /[\w+=,.@:/-]/;

/** The user whose ARN is this text. Unlike `userOf`'s, its Region need not be one: who is made up for a pattern of Regions stands for all. */
export function dbUserOf(arn: string): DbUserSession | undefined {
    const parts = /^arn:[\w-]+:redshift:([a-z0-9-]+):(\d{12}):dbuser:([a-z0-9-]+)\/([\w+=,.@:/-]+)$/.exec(arn);
    const [, region = "", accountId = "", name = "", dbUser = ""] = parts ?? [];
    const user = { region, accountId, cluster: name, dbUser };
    return dbUserArn(user, dbUser) === arn ? user : undefined;
}

/** Finds a database user whose ARN is like each of some patterns; nothing where there can be none. */
export type DbUserFinder = (patterns: readonly string[]) => DbUserSession | undefined;

/** Finds database users of one place, rather without a slash in their names. */
export function dbUserFinder(home: Home, madeUp: MadeUpNames): DbUserFinder {
    const usual = shapeOf(home, madeUp, userCharacter);
    const found = new Map<string, DbUserSession | undefined>();
    return (all) => {
        const patterns = all.filter((one) => one !== "*");
        // Most patterns begin with the ARN of one place, and are of no other.
        if (!patterns.every((one) => mayBegin(one, usual.start))) {
            return undefined;
        }
        const key = JSON.stringify(patterns);
        if (!found.has(key)) {
            found.set(key, walk(patterns, usual) ?? walk(patterns, shapeOf(home, madeUp, userCharacterOrSlash)));
        }
        return found.get(key);
    };
}

/** Walks through the patterns and what an ARN may be side by side, a character at a time. */
function walk(patterns: readonly string[], { start, parts }: Shape): DbUserSession | undefined {
    const begun = patterns.every((one) => one.startsWith(start)) ? start.length : 0;
    const shape = [...Array.from(start.slice(begun)), ...parts];
    const states: State[] = [{ part: 0, inside: false, at: patterns.map(() => begun), text: start.slice(0, begun) }];
    const seen = new Set<number>();
    for (let state = states.pop(); state !== undefined; state = states.pop()) {
        const key = keyOf(state, patterns);
        if (seen.has(key) || seen.size > mostStates) {
            continue;
        }
        seen.add(key);
        if (state.part === shape.length && state.at.every((place, index) => place === patterns[index]?.length)) {
            return dbUserOf(state.text);
        }
        states.push(...nextStates(state, patterns, shape));
    }
    return undefined;
}

/** Whether a text that begins so may be like the pattern. */
function mayBegin(pattern: string, start: string): boolean {
    const wildcard = pattern.search(/[*?]/);
    const literal = wildcard === -1 ? pattern : pattern.slice(0, wildcard);
    return literal.startsWith(start) || start.startsWith(literal);
}

/** How far the shape and each pattern were walked through, and with which text. */
interface State {
    part: number;
    /** Whether a part of many characters has one already. */
    inside: boolean;
    at: readonly number[];
    text: string;
}

/** What the ARNs of the users of one place may be. */
interface Shape {
    /** What all of them begin with. */
    start: string;
    parts: readonly (string | Free)[];
}

function shapeOf({ region, accountId, serverless }: Home, madeUp: MadeUpNames, ofUser: RegExp): Shape {
    const partition = partitionOf(typeof region === "string" ? region : region.startsWith);
    const parts: (string | Free)[] = [
        `arn:${partition}:redshift:`,
        ...(typeof region === "string" ? [region] : [region.startsWith, regionRest]),
        ":",
        ...(accountId === undefined ? Array<Free>(12).fill(digit) : [accountId]),
        ":dbuser:",
        serverless ? serverlessCluster(accountId ?? "000000000000", "") : "",
        { one: clusterCharacter, many: true, word: madeUp.cluster },
        "/",
        { one: ofUser, many: true, word: madeUp.dbUser },
    ];
    const free = parts.findIndex((part) => typeof part === "object");
    return {
        start: parts.slice(0, free).map(String).join(""),
        parts: parts
            .slice(free)
            .flatMap((part): (string | Free)[] => (typeof part === "string" ? Array.from(part) : [part])),
    };
}

/** A number of its own for each state of one walk. */
function keyOf({ part, inside, at }: State, patterns: readonly string[]): number {
    return patterns.reduce(
        (key, { length }, index) => key * (length + 1) + (at[index] ?? 0),
        2 * part + Number(inside),
    );
}

function nextStates(state: State, patterns: readonly string[], shape: readonly (string | Free)[]): State[] {
    const { part, inside, at, text } = state;
    const here = shape[part];
    const past = (one: number) => at.map((place, index) => (index === one ? place + 1 : place));
    const next = at.flatMap((place, index) =>
        patterns[index]?.[place] === "*" ? [{ part, inside, at: past(index), text }] : [],
    );
    if (inside) {
        next.push({ part: part + 1, inside: false, at: [...at], text });
    }
    const taken = here === undefined ? undefined : taking(here, at, patterns);
    if (taken !== undefined) {
        // What is last is tried first: rather a name that is told apart than the shortest.
        const many = typeof here === "object" && here.many;
        next.push({
            part: many ? part : part + 1,
            inside: many,
            at: at.map((place, index) => (patterns[index]?.[place] === "*" ? place : place + 1)),
            text: text + taken,
        });
    }
    return next;
}

/** What the part of the shape and all that the patterns want next can be at once. */
function taking(part: string | Free, at: readonly number[], patterns: readonly string[]): string | undefined {
    const wanted = at.map((place, index) => patterns[index]?.[place]);
    const literal = wanted.find((one) => one !== "*" && one !== "?");
    if (wanted.some((one) => one === undefined || (one !== "*" && one !== "?" && one !== literal))) {
        return undefined;
    }
    if (typeof part === "string") {
        return literal === undefined || literal === part ? part : undefined;
    }
    if (literal === undefined) {
        return wanted.includes("?") ? part.word.slice(0, 1) : part.word;
    }
    return part.one.test(literal) ? literal : undefined;
}
