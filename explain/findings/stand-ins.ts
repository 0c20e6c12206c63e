import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { TrustDocument, TrustStatement } from "../../trust/evaluation/trust-document";
import { isLike, pattern } from "../../trust/evaluation/wildcards";
import { partitionOf, regionIn } from "../../trust/region";
import { ignoresCase, WantedUser } from "./redshift-statement";
import { DbUserFinder, dbUserFinder, dbUserOf, Home, MadeUpNames } from "./db-user-like";

/** A policy that is judged, with what finds users in each place that it names: each is looked for by several rules. */
export interface JudgedPolicy extends TrustDocument {
    finders: () => readonly DbUserFinder[];
}

export function judgedPolicy(policy: TrustDocument): JudgedPolicy {
    let finders: readonly DbUserFinder[] | undefined;
    // Made once somebody has to be looked for: most policies name their users.
    return { ...policy, finders: () => (finders ??= findersOf(policy)) };
}

function findersOf(policy: TrustDocument): DbUserFinder[] {
    const madeUp = madeUpNames(valuesIn(policy));
    return homesIn(policy).map((home) => dbUserFinder(home, madeUp));
}

/** A Region that no policy names. */
export const elsewhere = "xx-elsewhere-1";

/** How the names of a partition's Regions begin; those of the partition `aws` have no beginning in common. */
const beginnings = ["cn-", "us-gov-", "us-iso-", "us-isob-", "eu-isoe-", "us-isof-", "eusc-"];

/** An account of which some digits are written, and others are wildcards. */
const partOfAccount = /:(?=\d*[*?])(?=[*?]*\d)[\d*?]+:/;

/**
 * Database users who stand for everyone: those whom the policy names, one for each of its patterns, and one whom it does not
 * know, in each Region and account that it names, and elsewhere. A policy tells users apart by its own values alone, so
 * what holds for each of them holds for all.
 */
export function everyone(policy: JudgedPolicy): DbUserSession[] {
    return [...everyoneLike("*", policy)];
}

/** Database users who stand for all whose ARN is like a pattern: as they are asked for, those first whom the policy names. */
export function* everyoneLike(wanted: string, policy: JudgedPolicy): Iterable<DbUserSession> {
    yield* named(wanted, policy);
    yield* like(wanted, policy, valuesIn(policy).flatMap(patternOf));
}

/**
 * Those who stand for all whom a value of `sts:ExternalId` means, told apart by the other conditions of the same statement. An operator that
 * ignores case means the name in lower case too, as a cluster's identifier is.
 */
export function usersOf(wanted: WantedUser, policy: JudgedPolicy): DbUserSession[] {
    return [...usersPassing(wanted, policy, ({ conditions }) => conditions.includes(wanted.condition))];
}

/** The same, told apart by every Deny too: as they are asked for, since each is looked for with each pattern of a Deny. */
export function usersBeforeDenies(wanted: WantedUser, policy: JudgedPolicy): Iterable<DbUserSession> {
    return usersPassing(
        wanted,
        policy,
        ({ effect, conditions }) => effect === "Deny" || conditions.includes(wanted.condition),
    );
}

function* usersPassing(
    { condition, value, isPattern: isLikeness }: WantedUser,
    policy: JudgedPolicy,
    isPassed: (statement: TrustStatement) => boolean,
): Iterable<DbUserSession> {
    if (!isLikeness) {
        const arns = ignoresCase(condition) ? [value, value.toLowerCase()] : [value];
        yield* arns.flatMap((arn) => dbUserOf(arn) ?? []);
        return;
    }
    const others = policy.statements
        .filter(isPassed)
        .flatMap(({ conditions }) => conditions.filter((one) => one !== condition));
    yield* named(value, policy);
    yield* like(value, policy, others.flatMap(({ values }) => values).flatMap(patternOf));
}

function named(wanted: string, policy: TrustDocument): DbUserSession[] {
    return valuesIn(policy)
        .filter((value) => isLike(pattern(wanted), value))
        .flatMap((value) => dbUserOf(value) ?? []);
}

/** One who is like the pattern, wherever there is any, and then one for each of the others who is like both. */
function* like(wanted: string, { finders }: JudgedPolicy, others: readonly string[]): Iterable<DbUserSession> {
    const places = finders().flatMap((find) => {
        const user = find([wanted]);
        return user === undefined ? [] : [{ find, user }];
    });
    yield* places.map(({ user }) => user);
    for (const { find } of places) {
        for (const other of others) {
            const user = find([wanted, other]);
            if (user !== undefined) {
                yield user;
            }
        }
    }
}

/** Of a character that the policy's values do not have, so that a wildcard alone matches them; longer than any row of `?`. */
function madeUpNames(values: readonly string[]): MadeUpNames {
    const unused = (characters: string) =>
        Array.from(characters).find((one) => !values.some((value) => value.includes(one)));
    return {
        cluster: (unused("xyzjkqvwabcdefghilmnoprstu0123456789") ?? "x").repeat(40),
        dbUser: (unused("xyzjkqvwXYZJKQVW_=+@,") ?? "x").repeat(100),
    };
}

/** The users of whom a value is: as a pattern of theirs, or as one of their clusters, in `aws:SourceArn`. A variable may be any text. */
function patternOf(value: string): string[] {
    const text = value.replace(/\$\{[^}]*\}/g, "*");
    const ofCluster = text.includes(":cluster:") ? `${text.replace(":cluster:", ":dbuser:")}/*` : text;
    return /[*?]/.test(ofCluster) ? [ofCluster] : [];
}

/** Every account that the policy names, and one that it does not. */
export function accountsIn(policy: TrustDocument): string[] {
    const named = textsIn(policy).flatMap((text) => text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []);
    return [...new Set([...named, "000000000000"])];
}

/** Every Region and account that the policy names, and elsewhere. */
function homesIn(policy: TrustDocument): Home[] {
    const texts = textsIn(policy);
    const named = [...new Set(texts.flatMap((text) => regionIn(text) ?? []))];
    const beginning = ["", ...beginnings.filter((one) => texts.some((text) => mayBeOf(partitionOf(one), text)))];
    const regions = [...named, ...beginning.map((startsWith) => ({ startsWith }))];
    const accounts = [...accountsIn(policy), ...(texts.some((text) => partOfAccount.test(text)) ? [undefined] : [])];
    return regions.flatMap((region) =>
        accounts.flatMap((accountId) => [false, true].map((serverless) => ({ region, accountId, serverless }))),
    );
}

/** Whether a text is an ARN that may be of this partition. */
function mayBeOf(partition: string, text: string): boolean {
    const [arn, ofText = ""] = text.split(":");
    return arn === "arn" && isLike(pattern(ofText), partition);
}

function textsIn(policy: TrustDocument): string[] {
    return [
        ...valuesIn(policy),
        ...policy.statements.flatMap(({ principals }) => principals.map(({ value }) => value)),
    ];
}

/** Each value of a condition, once. */
function valuesIn({ statements }: TrustDocument): string[] {
    return [...new Set(statements.flatMap(({ conditions }) => conditions.flatMap(({ values }) => values)))];
}
