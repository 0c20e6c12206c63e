import { ListKind } from "../../problems/list-rules";
import { show } from "../../problems/show";
import { TextKind, TextRule } from "../../problems/text-rules";

/** STS takes `[\w+=,.@:\/-]*` as an ExternalId, so no other character can reach a trust policy's condition. */
const notCarried = /[^\w+=,.@:*?-]/u;
const carriedInWords = "letters A-Z and a-z, digits and _ + = , . @ : -";
/** Redshift's limit on a database user's name, in bytes; of what ExternalId carries, every character is one byte. */
const longestName = 127;
/** Of names, as of patterns, this is every one. */
const onlyAsterisks = /^\*+$/;

const arn: TextRule = {
    id: "arn",
    broken: (name) => name.startsWith("arn:"),
    fix: giveNameIn,
};

const everybody: TextRule = {
    id: "public",
    broken: (name) => name.toLowerCase() === "public",
    is: () => "which is every database user and no name",
    fix: () => "Leave dbUsers out to let every database user assume the role.",
};

const slash: TextRule = {
    id: "slash",
    broken: (name) => name.includes("/"),
    is: () => 'with "/", which separates cluster and user in sts:ExternalId: it cannot carry one in a name',
    fix: giveNameIn,
};

const characters: TextRule = {
    id: "characters",
    broken: (name) => notCarried.test(name),
    is: (name) => `with ${firstNotCarried(name)}, which sts:ExternalId cannot carry`,
    fix: (name) =>
        name.trim() !== "" && !notCarried.test(name.trim())
            ? `Did you mean ${show(name.trim())}?`
            : `Rename the database user to ${carriedInWords}, or leave it out.`,
};

const length: TextRule = {
    id: "length",
    broken: (name) => name.length > longestName,
    is: (name) => `${name.length} bytes`,
    fix: () => `Redshift's names have at most ${longestName} bytes: give the name as pg_user.usename shows it.`,
};

/** The name of one database user, in its case: `user1`, `IAM:alice`, `IAMR:Admin`. */
export const dbUserName: TextKind = {
    id: "dbUser",
    name: "a database user's name",
    example: "user1",
    sound: /^(?!arn:|[Pp][Uu][Bb][Ll][Ii][Cc]$)[\w+=,.@:-]{1,127}$/,
    rules: [
        arn,
        everybody,
        {
            id: "wildcard",
            broken: (name) => /[*?]/.test(name),
            is: () => "with a wildcard, which sts:ExternalId cannot carry in a name",
            fix: (name) =>
                onlyAsterisks.test(name)
                    ? "Leave dbUsers out to let every database user assume the role."
                    : `To allow every user who matches, write dbUserPatterns: [${show(name)}].`,
        },
        slash,
        characters,
        length,
    ],
};

/** A pattern of names: `etl_*`. */
export const dbUserPattern: TextKind = {
    id: "dbUserPattern",
    name: "a pattern of database users' names",
    example: "etl_*",
    rules: [
        arn,
        {
            id: "everybody",
            // Names have a character at least, so one ? beside a * matches every name too.
            broken: (pattern) => onlyAsterisks.test(pattern.replace("?", "")),
            is: () => "which is every database user",
            fix: () => "Leave dbUsers and dbUserPatterns out to let every database user assume the role.",
        },
        slash,
        characters,
        {
            id: "exact",
            broken: (pattern) => !/[*?]/.test(pattern),
            is: () => "which has no wildcard, * or ?",
            fix: (pattern) => `For this one user, write dbUsers: [${show(pattern)}].`,
        },
        length,
    ],
};

export const dbUserList: ListKind = {
    id: "dbUsers",
    name: "a list of database users' names",
    example: '"user1"',
    ifEmpty:
        "An empty list would restrict the role to nobody: name users, or leave dbUsers out for every database user.",
};

export const dbUserPatternList: ListKind = {
    id: "dbUserPatterns",
    name: "a list of patterns of database users' names",
    example: '"etl_*"',
    ifEmpty: "An empty list would restrict the role to nobody: give patterns, or leave dbUserPatterns out.",
};

function giveNameIn(text: string): string {
    const name = nameIn(text);
    return name === "" || notCarried.test(name) || onlyAsterisks.test(name)
        ? "Give the name as pg_user.usename shows it."
        : `Give the name alone: ${show(name)}.`;
}

/** The name that an ARN, or `cluster/user`, ends with; an IAM identity's as Redshift names the user mapped to it. */
function nameIn(text: string): string {
    const role = /arn:[^:]*:(?:iam::[^:]*:role\/(?:.*\/)?|sts::[^:]*:assumed-role\/)([^/]+)/.exec(text)?.[1];
    const user = /arn:[^:]*:iam::[^:]*:user\/(?:.*\/)?([^/]+)/.exec(text)?.[1];
    if (role !== undefined) {
        return `IAMR:${role}`;
    }
    return user === undefined ? text.slice(text.lastIndexOf("/") + 1) : `IAM:${user}`;
}

function firstNotCarried(name: string): string {
    const character = Array.from(name).find((one) => notCarried.test(one));
    return character === " " ? "a space" : show(character).replace('"\\""', "a double quote");
}
