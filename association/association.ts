import { show } from "../problems/show";
import { Connection } from "./aws/connection";
import { Goal } from "./goal";
import { WarehouseKind } from "./role-list";

/** A resource's properties, as an engine keeps them. */
export type Properties = Record<string, unknown>;

/** One role's place in the list of one cluster or namespace. */
export interface Association {
    /** The cluster's or the namespace's identifier. */
    warehouse: string;
    region: string;
    roleArn: string;
    /** Whether the role is to be the default. */
    defaultRole: boolean;
    connection?: Connection | undefined;
    /** Seconds after which to give up. */
    timeouts?: { create?: number; update?: number; delete?: number } | undefined;
    /** Roles that an update which failed was to remove, and that may be in the list yet. */
    replacedRoleArns?: readonly string[] | undefined;
}

/** An association as the state keeps it. */
export function propertiesOf({ identifier }: WarehouseKind, { warehouse, ...others }: Association): Properties {
    const given = Object.entries<unknown>(others).filter(([, value]) => value !== undefined);
    return { [identifier]: warehouse, ...Object.fromEntries(given) };
}

/** The association that the state keeps as these properties. */
export function associationOf({ identifier }: WarehouseKind, properties: Properties): Association {
    const {
        [identifier]: warehouse,
        region,
        roleArn,
        defaultRole,
        connection,
        timeouts,
        replacedRoleArns,
    } = properties;
    return {
        warehouse: text(identifier, warehouse),
        region: text("region", region),
        roleArn: text("roleArn", roleArn),
        defaultRole: defaultRole === true,
        connection: connection as Connection | undefined,
        timeouts: timeouts as Association["timeouts"],
        replacedRoleArns: replacedRoleArns as string[] | undefined,
    };
}

function text(name: string, value: unknown): string {
    if (typeof value !== "string" || value === "") {
        throw new Error(`${name} must be text, got ${show(value)}.`);
    }
    return value;
}

/** What an association is imported by: `examplecluster/arn:aws:iam::123456789012:role/copy-unload`. */
export function idOf({ warehouse, roleArn }: Association): string {
    return `${warehouse}/${roleArn}`;
}

/** The association of an id, which says nothing of the Region, and makes no claim to the default. */
export function parseId(id: string, region: string): Association {
    const [, warehouse, roleArn] = /^([^/]+)\/(arn:.+)$/.exec(id) ?? [];
    if (warehouse === undefined || roleArn === undefined) {
        const example = "examplecluster/arn:aws:iam::123456789012:role/copy-unload";
        throw new Error(`The ID of an association must be such as "${example}", got "${id}".`);
    }
    return { warehouse, roleArn, region, defaultRole: false };
}

/** The list as it is to be with the association, which was another one before. */
export function goalOf(association: Association, before?: Association): Goal {
    const { roleArn, defaultRole, replacedRoleArns = [] } = association;
    const former = before === undefined ? [] : [before.roleArn, ...(before.replacedRoleArns ?? [])];
    return {
        present: roleArn,
        absent: [...former, ...replacedRoleArns].filter((arn) => arn !== roleArn),
        isDefault: defaultRole,
        demoted: before?.defaultRole === true && !defaultRole ? before.roleArn : undefined,
    };
}
