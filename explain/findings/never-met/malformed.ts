import { show } from "../../../problems/show";
import { comparesArns } from "../compares-arns";
import { takesWildcards, WantedUser } from "../redshift-statement";
import { inWords } from "../texts";
import { impossible } from "./impossible";
import { example, Never } from "./never";

interface Shape {
    broken: (wanted: WantedUser) => boolean;
    never: (wanted: WantedUser) => Never;
}

/** STS, AssumeRole: `[\w+=,.@:\/-]*`, 2 to 1,224 characters. */
const notCarried = /[^\w+=,.@:/-]/u;
const carried = "letters A-Z and a-z, digits and _ + = , . @ : / - alone";
const mostCharacters = 1224;

const writeOne = `Write a database user's ARN, such as ${example}`;
const placeholder = /<[^<>]+>/g;
const ofOtherKind =
    /^(arn:[^:]*:)redshift(?:-serverless)?(:[^:]*:[^:]*:)(cluster|dbgroup|dbname|namespace|workgroup)[:/]/;

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
        broken: ({ value }) => value !== value.trim(),
        never: ({ value }) => ({ why: "it has white space around it", fix: `Write ${show(value.trim())}` }),
    },
    {
        broken: ({ value, isPattern }) =>
            (value.length < 2 && !isPattern) || value.replace(/\*/g, "").length > mostCharacters,
        never: ({ value }) => ({
            why: `an ExternalId has 2 to 1,224 characters, and this is ${value.length}`,
            fix: writeOne,
        }),
    },
    {
        broken: ({ value }) => value.search(placeholder) !== -1,
        never: ({ value }) => ({
            why: "it is not filled in",
            fix: `Replace ${inWords(value.match(placeholder) ?? [])}`,
        }),
    },
    {
        broken: ({ value }) => notCarried.test(literalOf(value)),
        never: ({ value }) => ({
            why: `an ExternalId has ${carried}, and this has ${characterIn(value)}`,
            fix: notCarried.test(literalOf(beforeUser(value))) ? writeOne : "Rename the database user, or leave it out",
        }),
    },
    {
        broken: ({ value }) => /^arn:[^:]*:redshift-serverless:[^:]*:[^:]*:dbuser:/.test(value),
        never: ({ value }) => ({
            why: "a database user's ARN has the service redshift, for Serverless too",
            fix: `Write ${show(value.replace(":redshift-serverless:", ":redshift:"))}`,
        }),
    },
    {
        broken: ({ value }) => ofOtherKind.test(value),
        never: ({ value }) => ({
            why: `it is a ${ofOtherKind.exec(value)?.[3] ?? ""}'s ARN, and Redshift sends a database user's`,
            fix: value.includes(":cluster:")
                ? `Write ${show(value.replace(":cluster:", ":dbuser:"))} with a slash and the user's name`
                : writeOne,
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
        broken: ({ condition, value }) => comparesArns(condition) && value.split(":").length < 6,
        never: ({ condition }) => ({
            why: `${condition.operator} takes ARNs of six parts, and compares each by itself`,
            fix: "Write all six, or StringLike",
        }),
    },
];

export function malformed(wanted: WantedUser): Never | undefined {
    return shapes.find(({ broken }) => broken(wanted))?.never(wanted) ?? impossible(wanted);
}

/** For what has no user, without any of those faults. */
export const noUser: Never = {
    why: "no database user has such an ARN",
    fix: `Write one such as ${example}`,
};

function literalOf(value: string): string {
    return value.replace(/[*?]/g, "");
}

/** All of an ARN but the user's name; all of a text that is none. */
function beforeUser(value: string): string {
    return value.replace(/(:dbuser:[^/]*\/).*$/s, "$1");
}

function characterIn(value: string): string {
    const character = notCarried.exec(literalOf(value))?.[0];
    return character === " " ? "a space" : show(character);
}
