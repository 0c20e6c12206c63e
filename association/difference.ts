import { isDeepStrictEqual } from "node:util";
import { associationOf, Properties, propertiesOf } from "./association";
import { WarehouseKind } from "./role-list";

/** What changing one association into another takes. */
export interface Difference {
    /** Whether they differ. */
    changes: boolean;
    /** The properties that cannot be changed in place. */
    replaces: string[];
    /** Whether the old one must be gone before the new one can be made. */
    deleteBeforeReplace: boolean;
}

/** Another cluster or Region replaces the association, the new one first. Anything else is changed in place. */
export function difference(kind: WarehouseKind, olds: Properties, news: Properties): Difference {
    const [before, after] = [comparable(kind, olds), comparable(kind, news)];
    const replaces = [kind.identifier, "region"].filter((name) => before[name] !== after[name]);
    return {
        changes: !isDeepStrictEqual(before, after),
        replaces,
        // The same place in the same list cannot be made anew before it is given up: `pulumi up --replace` asks for it.
        deleteBeforeReplace: replaces.length === 0 && before["roleArn"] === after["roleArn"],
    };
}

/** What an association is made of, with nothing else that a provider has among its properties. */
function comparable(kind: WarehouseKind, properties: Properties): Properties {
    const association = propertiesOf(kind, associationOf(kind, properties));
    // In a preview it may be what stands for an unknown value.
    const { defaultRole = false } = properties;
    // JSON knows no difference between what is left out and nothing.
    return JSON.parse(JSON.stringify({ ...association, defaultRole })) as Properties;
}
