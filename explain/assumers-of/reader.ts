import { TrustCondition } from "../../trust/evaluation/trust-document";
import { externalIdCondition } from "./external-id";
import { readingOf } from "./reading";
import { either, onlyWhere } from "./sentences";
import { everyUser, Users } from "./users";

/** Reads the conditions on `sts:ExternalId` of one policy, each once however many rows are held against it. */
export interface Reader {
    version: string;
    /** `undefined` where the condition compares no texts with `sts:ExternalId`. */
    read(condition: TrustCondition, warehouse: Users["warehouse"]): ExternalIdRead | undefined;
}

/** Whom a condition on `sts:ExternalId` means. */
export interface ExternalIdRead {
    /** Whether it asks that the user is none of them. */
    negated: boolean;
    /** One for each value that an external ID can be. */
    values: Meant[];
}

/** Users whom a value of a condition, or several of them, stand for. */
export interface Meant {
    /** All of them, of the clusters or of the workgroups. */
    users: Users[];
    /** Whether it stands for nobody else. */
    isExact: boolean;
    /** As the policy has it. */
    written: string;
    ignoresCase: boolean;
    /** What tells of them, where patterns do not tell all. */
    sentence: string;
}

/** How many values of one condition are told apart: a trust policy has no room for as many database users' ARNs. */
const mostValues = 100;

export function readerOf(version: string): Reader {
    const known = new Map<readonly string[], Map<string, ExternalIdRead | undefined>>();
    return {
        version,
        read: (condition, warehouse) => {
            const ofValues = known.get(condition.values) ?? new Map<string, ExternalIdRead | undefined>();
            known.set(condition.values, ofValues);
            const how = [warehouse, condition.operator, condition.key].join(" ");
            if (!ofValues.has(how)) {
                ofValues.set(how, readOf(condition, version, warehouse));
            }
            return ofValues.get(how);
        },
    };
}

function readOf(condition: TrustCondition, version: string, warehouse: Users["warehouse"]): ExternalIdRead | undefined {
    const externalId = externalIdCondition(condition, version);
    if (externalId === undefined) {
        return undefined;
    }
    const { negated } = externalId;
    if (externalId.values.length > mostValues) {
        return { negated, values: [untold(condition, warehouse)] };
    }
    const values = externalId.values.map((value): Meant => ({
        ...readingOf(value, warehouse),
        written: value.written,
        ignoresCase: value.ignoresCase,
        sentence: onlyWhere({ ...condition, values: [value.written] }),
    }));
    return { negated, values: negated ? values : withSlashesTogether(values, condition) };
}

/** What is told of users of whom nothing but the condition is. */
function untold(condition: TrustCondition, warehouse: Users["warehouse"]): Meant {
    return {
        users: [everyUser(warehouse)],
        isExact: false,
        written: either(condition.values),
        ignoresCase: false,
        sentence: onlyWhere(condition),
    };
}

/**
 * A wildcard in the Region, the account or the cluster also stands for a user with a slash in its name, which hardly any has: those
 * of several values are told together.
 */
function withSlashesTogether(values: readonly Meant[], condition: TrustCondition): Meant[] {
    const hasSlash = ({ who }: Users) => who.includes("/");
    const slashed = values.flatMap(({ users }) => users.filter(hasSlash));
    const [first, ...others] = slashed;
    if (first === undefined || others.length === 0) {
        return [...values];
    }
    const theirs = values.filter(({ users }) => users.some(hasSlash)).map(({ written }) => written);
    const sentence = onlyWhere({ ...condition, values: theirs });
    const together = others.reduce(joined, first);
    return [
        ...values.map((one) => ({ ...one, users: one.users.filter((users) => !hasSlash(users)) })),
        { users: [together], isExact: false, written: together.who, ignoresCase: together.ignoresCase, sentence },
    ];
}

/** Users among whom both are: each part that they do not share is any. */
function joined(one: Users, other: Users): Users {
    const any = { ...everyUser(one.warehouse), who: "*/*", ignoresCase: false };
    const share = <Part extends "partition" | "region" | "accountId" | "cluster" | "who">(part: Part) =>
        one[part] === other[part] ? one[part] : any[part];
    return {
        warehouse: one.warehouse,
        partition: share("partition"),
        region: share("region"),
        accountId: share("accountId"),
        cluster: share("cluster"),
        who: share("who"),
        ignoresCase: one.ignoresCase || other.ignoresCase,
    };
}
