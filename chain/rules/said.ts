import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";

/** A text of one role, and where it stands. */
export interface Said {
    path: string;
    value: string;
}

/** What each role says, as far as it says it. */
export function said(roles: readonly unknown[], of: (role: Record<string, unknown>) => unknown, name: string): Said[] {
    return roles.flatMap((role, index) => {
        const value = isRecord(role) ? givenText(of(role)) : undefined;
        return value === undefined ? [] : [{ path: `roles[${index}].${name}`, value }];
    });
}

/** The settings of a role that is to be made; none of one that is there. */
export function settings({ create }: Record<string, unknown>): Record<string, unknown> {
    return isRecord(create) ? create : {};
}

/** Those that are there before, each with the path of the first one. */
export function repeated(all: readonly Said[], sameness: (value: string) => string): (Said & { first: string })[] {
    return all.flatMap((one, index) => {
        const first = all.findIndex(({ value }) => sameness(value) === sameness(one.value));
        return first === index ? [] : [{ ...one, first: all[first]?.path ?? "" }];
    });
}
