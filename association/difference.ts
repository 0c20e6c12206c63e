import { isDeepStrictEqual } from "node:util";
import { Association, idOf } from "./association";
import { WarehouseKind } from "./role-list";

/** What changing one association into another takes. */
export interface Difference {
    changes: boolean;
    /** The properties that cannot be changed in place. */
    replaces: string[];
    deleteBeforeReplace: boolean;
}

/** Another cluster or Region replaces the association, the new one first. Anything else is changed in place. */
export function difference({ identifier }: WarehouseKind, olds: Association, news: Association): Difference {
    const replaces = [
        ...(olds.warehouse === news.warehouse ? [] : [identifier]),
        ...(olds.region === news.region ? [] : ["region"]),
    ];
    return {
        changes: !isDeepStrictEqual(comparable(olds), comparable(news)),
        replaces,
        // The same place in the same list cannot be made anew before it is given up: `pulumi up --replace` asks for it.
        deleteBeforeReplace: replaces.length === 0 && idOf(olds) === idOf(news),
    };
}

/** Without what is left out: JSON knows no difference between that and nothing. */
function comparable(association: Association): unknown {
    return JSON.parse(JSON.stringify(association));
}
