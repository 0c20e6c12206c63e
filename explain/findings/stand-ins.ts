import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { isLike, pattern } from "../../trust/evaluation/wildcards";
import { partitionOf, regionIn } from "../../trust/region";
import { ignoresCase, WantedUser } from "./redshift-statement";
import { DbUserFinder, dbUserFinder, dbUserOf, Home, MadeUpNames } from "./db-user-like";

/** A policy that is judged, with what finds users in each place that it names: each is looked for by several rules. */
export interface JudgedPolicy extends TrustDocument {
    finders: readonly DbUserFinder[];
}

export function judgedPolicy(policy: TrustDocument): JudgedPolicy {
    const madeUp = madeUpNames(valuesIn(policy));
    return { ...policy, finders: homesIn(policy).map((home) => dbUserFinder(home, madeUp)) };
}

/** A Region that no policy names. */
export const elsewhere = "elsewhere-1";

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
    return [...named("*", policy), ...like("*", policy, valuesIn(policy).flatMap(patternOf))];
}

/**
 * Those who stand for all whom a value of `sts:ExternalId` means, told apart by the other conditions that they have to pass: those of
 * the same statement, and every Deny. An operator that ignores case means the name in lower case too, as a cluster's identifier is.
 */
export function usersOf(
    { condition, value, isPattern: isLikeness }: WantedUser,
    policy: JudgedPolicy,
): DbUserSession[] {
    if (!isLikeness) {
        const arns = ignoresCase(condition) ? [value, value.toLowerCase()] : [value];
        return arns.flatMap((arn) => dbUserOf(arn) ?? []);
    }
    const passed = policy.statements.filter(
        ({ effect, conditions }) => effect === "Deny" || conditions.includes(condition),
    );
    const others = passed.flatMap(({ conditions }) => conditions.filter((one) => one !== condition));
    return [...named(value, policy), ...like(value, policy, others.flatMap(({ values }) => values).flatMap(patternOf))];
}

function named(wanted: string, policy: TrustDocument): DbUserSession[] {
    return valuesIn(policy)
        .filter((value) => isLike(pattern(wanted), value))
        .flatMap((value) => dbUserOf(value) ?? []);
}

/** One who is like the pattern, and one for each of the others who is like both, wherever there is any. */
function like(wanted: string, { finders }: JudgedPolicy, others: readonly string[]): DbUserSession[] {
    return finders.flatMap((find) => {
        const one = find([wanted]);
        return one === undefined ? [] : [one, ...others.flatMap((other) => find([wanted, other]) ?? [])];
    });
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

/** The users of whom a value is: as a pattern of theirs, or as one of their clusters, in `aws:SourceArn`. */
function patternOf(value: string): string[] {
    const ofCluster = value.includes(":cluster:") ? `${value.replace(":cluster:", ":dbuser:")}/*` : value;
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
