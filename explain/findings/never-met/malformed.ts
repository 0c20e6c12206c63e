import { partitionOf } from "../../../trust/region";
import { show } from "../../../problems/show";
import { ignoresCase, takesWildcards, WantedUser } from "../redshift-statement";

/** Why something is never so, and what to do. */
export interface Never {
    why: string;
    fix: string;
    /** Whether it is so of the whole statement, whatever its values are. */
    ofAll?: true;
}

interface Shape {
    broken: (wanted: WantedUser) => boolean;
    never: (wanted: WantedUser) => Never;
}

/** STS, AssumeRole: `[\w+=,.@:\/-]*`, 2 to 1,224 characters. */
const notCarried = /[^\w+=,.@:/-]/u;
const carried = "letters A-Z and a-z, digits and _ + = , . @ : / -";
const mostCharacters = 1224;

const clusterPart = /:dbuser:([^/]*)/;
const example = "arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1";

/** What a text is that no call can have in `sts:ExternalId`, the first that is so: Redshift sends a database user's ARN there. */
const shapes: readonly Shape[] = [
    {
        broken: ({ condition, value }) => !takesWildcards(condition) && /[*?]/.test(value),
        never: ({ condition }) => ({
            why: `${condition.operator} takes * and ? as they are, and no ExternalId has them`,
            fix: "Write StringLike for a pattern, or name the users",
        }),
    },
    {
        broken: ({ value, isPattern }) =>
            (value.length < 2 && !isPattern) || value.replace(/\*/g, "").length > mostCharacters,
        never: ({ value }) => ({
            why: `an ExternalId has 2 to 1,224 characters, and this is ${value.length}`,
            fix: `Write a database user's ARN, such as ${example}`,
        }),
    },
    {
        broken: ({ value }) => notCarried.test(literalOf(value)),
        never: ({ value }) => ({
            why: `an ExternalId has ${carried} alone, and this has ${characterIn(value)}`,
            fix: "Rename the database user, or leave it out",
        }),
    },
    {
        broken: ({ value }) => /^arn:[^:]*:redshift:[^:]*:[^:]*:cluster:/.test(value),
        never: ({ value }) => ({
            why: "it is a cluster's ARN, and Redshift sends a database user's",
            fix: `Write ${show(value.replace(":cluster:", ":dbuser:"))} with a slash and the user's name`,
        }),
    },
    {
        broken: ({ value }) => !/[:*]/.test(value),
        never: () => ({
            why: "it is a name, and Redshift sends a database user's ARN",
            fix: `Write the ARN, such as ${example}`,
        }),
    },
    {
        broken: ({ condition, value }) => !ignoresCase(condition) && /[A-Z]/.test(clusterIn(value)),
        never: ({ value }) => ({
            why: "no cluster's identifier has upper-case letters",
            fix: `Write ${show(clusterIn(value).toLowerCase())}`,
        }),
    },
    {
        broken: ({ value }) => isOfOtherPartition(value),
        never: ({ value }) => ({
            why: `${regionOf(value)} is in the partition ${partitionOf(regionOf(value))}`,
            fix: `Begin with arn:${partitionOf(regionOf(value))}:`,
        }),
    },
];

export function malformed(wanted: WantedUser): Never | undefined {
    return shapes.find(({ broken }) => broken(wanted))?.never(wanted);
}

/** For what has no user, without any of those faults. */
export const noUser: Never = {
    why: "no database user has such an ARN",
    fix: `Write one such as ${example}`,
};

function literalOf(value: string): string {
    return value.replace(/[*?]/g, "");
}

function characterIn(value: string): string {
    const character = notCarried.exec(literalOf(value))?.[0];
    return character === " " ? "a space" : show(character);
}

function clusterIn(value: string): string {
    return clusterPart.exec(value)?.[1] ?? "";
}

function regionOf(value: string): string {
    return value.split(":")[3] ?? "";
}

function isOfOtherPartition(value: string): boolean {
    const [, partition = ""] = value.split(":");
    return (
        [partition, regionOf(value)].every((part) => /^[a-z0-9-]+$/.test(part)) &&
        partition !== partitionOf(regionOf(value))
    );
}
