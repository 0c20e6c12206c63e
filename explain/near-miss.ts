import { qualifiedOperator } from "../trust/evaluation/qualified-operator";
import { isLike, pattern } from "../trust/evaluation/wildcards";
import { isPattern } from "./assumers-of/wildcards";
import { either } from "./assumers-of/sentences";

/** A value of a condition that is not what a call has, and how it misses it, where that can be told. */
export interface NearMiss {
    value: string;
    why: string | undefined;
}

/** How far a value is from what it should be: the less, the nearer. */
interface Distance extends NearMiss {
    distance: number;
}

/** Those values of a condition that are nearest to what a call has, the nearest first. */
export function nearestOf(operator: string, wanted: readonly string[], got: string, most: number): NearMiss[] {
    const hasWildcards = /^(StringLike|Arn)/.test(qualifiedOperator(operator)?.operator.name ?? "");
    return wanted
        .map((value): Distance => ({ value, ...missOf(operator, hasWildcards, value, got) }))
        .sort((one, other) => one.distance - other.distance)
        .slice(0, most)
        .map(({ value, why }) => ({ value, why }));
}

type Miss = Omit<Distance, "value">;

const far: Miss = { distance: 100, why: undefined };

function missOf(operator: string, hasWildcards: boolean, value: string, got: string): Miss {
    const spelling = spellingMiss(operator, hasWildcards, value, got);
    return spelling ?? kindMiss(value, got) ?? partsMiss(hasWildcards, value, got) ?? far;
}

/** What is right but for how it is written. */
function spellingMiss(operator: string, hasWildcards: boolean, value: string, got: string): Miss | undefined {
    const isMatch = (one: string, other: string) =>
        qualifiedOperator(operator)?.operator.matches(pattern(one), other) === true;
    if (!hasWildcards && isPattern(value) && isLike(pattern(value), got)) {
        const wildcard = value.includes("*") ? "*" : "?";
        return { distance: 0, why: `${operator} takes ${wildcard} literally; write StringLike` };
    }
    if (isMatch(value.toLowerCase(), got.toLowerCase())) {
        return { distance: 1, why: "they differ in case" };
    }
    return isMatch(value.trim(), got) ? { distance: 1, why: "it has white space around it" } : undefined;
}

/** What is no database user's ARN where one is meant. */
function kindMiss(value: string, got: string): Miss | undefined {
    const user = /:dbuser:[^/]*\/(.*)$/.exec(got)?.[1];
    if (user === undefined || /^arn:[^:]*:redshift:[^:]*:[^:]*:dbuser:[^/]*\/.+/.test(value)) {
        return undefined;
    }
    if (/^arn:[^:]*:redshift:[^:]*:[^:]*:dbuser:/.test(value)) {
        return { distance: 2, why: "it has no /user at its end" };
    }
    if (/^arn:[^:]*:redshift-serverless:[^:]*:[^:]*:dbuser:/.test(value)) {
        return { distance: 2, why: "a user's ARN has redshift, for Serverless too" };
    }
    const kind =
        /^arn:[^:]*:redshift(?:-serverless)?:[^:]*:[^:]*:(cluster|dbgroup|dbname|namespace|workgroup)[:/]/.exec(
            value,
        )?.[1];
    if (kind !== undefined) {
        return { distance: 3, why: `that is a ${kind}'s ARN; write the user's` };
    }
    return value === user ? { distance: 2, why: "that is the name alone; write the user's whole ARN" } : undefined;
}

/** Which parts of the ARNs differ. */
function partsMiss(hasWildcards: boolean, value: string, got: string): Miss | undefined {
    const [wanted, own] = [partsOf(value), partsOf(got)];
    if (wanted === undefined || own === undefined) {
        return undefined;
    }
    const isSame = (one: string, other: string) => (hasWildcards ? isLike(pattern(one), other) : one === other);
    const differing = Object.keys(own).filter((name) => !isSame(wanted[name] ?? "", own[name] ?? ""));
    if (differing.length === 0) {
        return undefined;
    }
    const isOnly = (name: string) => differing.length === 1 && differing[0] === name;
    const isPrefixed =
        isOnly("user") && /^IAMR?:/.test(own["user"] ?? "") && own["user"]?.endsWith(`:${wanted["user"] ?? ""}`);
    if (isPrefixed === true) {
        return { distance: 2, why: `the user's name begins with ${own["user"]?.split(":")[0] ?? ""}:` };
    }
    if (isOnly("cluster") && isServerless.test(own["cluster"] ?? "")) {
        const why = workgroupMiss(wanted["cluster"] ?? "", own["account"] ?? "");
        return { distance: 2, why };
    }
    return { distance: 10 * differing.length, why: `another ${either(differing)}`.replace(/ or /g, " and ") };
}

const isServerless = /^serverless-(\d{12})-(.*)$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which workgroup's users another text has in the cluster's place. */
function workgroupMiss(wanted: string, account: string): string {
    const [, wantedAccount, id = ""] = isServerless.exec(wanted) ?? [];
    if (uuid.test(id)) {
        return wantedAccount === account ? "another workgroup" : "another account, after serverless-";
    }
    return "a workgroup's users have serverless-<account>-<workgroup id> there, with the id and not the name";
}

/** The parts of an ARN of Redshift's by what one calls them. */
function partsOf(arn: string): Record<string, string> | undefined {
    const [, partition, service, region, account, resource] =
        /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/s.exec(arn) ?? [];
    if (partition === undefined || resource === undefined) {
        return undefined;
    }
    const where = { partition, service: service ?? "", Region: region ?? "", account: account ?? "" };
    const [, cluster, user] = /^dbuser:([^/]*)\/(.*)$/s.exec(resource) ?? [];
    return cluster === undefined || user === undefined ? { ...where, resource } : { ...where, cluster, user };
}
