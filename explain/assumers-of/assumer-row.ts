import { Assumer } from "../assumer";
import { Row } from "./row";
import { inAnyCase, onlyInPartition } from "./sentences";
import { partitionIn } from "./users";
import { isPattern } from "./wildcards";

/** A row as it is told: what an Assumer has no field for becomes a sentence. */
export function assumerOf({ users, only, statement }: Row): Assumer {
    const { ignoresCase, partition, ...told } = users;
    const isPartition = isPattern(told.region) && partition !== "*";
    return {
        kind: "dbUser",
        ...told,
        pattern: ignoresCase || [told.who, told.cluster].some((name) => name !== "*" && isPattern(name)),
        only: [...(ignoresCase ? [inAnyCase] : []), ...(isPartition ? [onlyInPartition(partition)] : []), ...only],
        statement,
    };
}

/** The row that was told so; `undefined` for who is no database user. */
export function rowOf({ warehouse, region, accountId, cluster, who, only, statement }: Assumer): Row | undefined {
    if (warehouse === undefined) {
        return undefined;
    }
    const start = onlyInPartition("");
    const partition = only.find((sentence) => sentence.startsWith(start))?.slice(start.length) ?? partitionIn(region);
    return {
        users: { warehouse, partition, region, accountId, cluster, who, ignoresCase: only.includes(inAnyCase) },
        only: only.filter((sentence) => sentence !== inAnyCase && !sentence.startsWith(start)),
        statement,
    };
}
