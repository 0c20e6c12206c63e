import { SqlCommand } from "../question";

/** What the text of an error says of the question. */
export interface ErrorParts {
    user?: string;
    cluster?: string;
    region?: string;
    /** The role, or the chain by commas. */
    role?: string;
    /** The object that S3 refused. */
    s3?: string;
    command?: SqlCommand;
}

/** Reads what a text has of it: a database user's ARN, roles' ARNs, an object, a command. */
export function errorParts(text: string): ErrorParts {
    return { ...grantee(text), ...dbUser(text), ...role(text), ...s3Object(text), ...command(text) };
}

/** The name alone, as the database's own errors have it. */
function grantee(text: string): ErrorParts {
    const [, user] = /User (\S+) does not have ASSUMEROLE/i.exec(text) ?? [];
    return user === undefined ? {} : { user: user.replace(/^"(.*)"$/, "$1") };
}

function dbUser(text: string): ErrorParts {
    const [, region, cluster, user] = /arn:aws[\w-]*:redshift:([\w-]+):\d{12}:dbuser:([^/\s]+)\/(\S+)/.exec(text) ?? [];
    return region === undefined || cluster === undefined || user === undefined ? {} : { region, cluster, user };
}

/** What follows an ARN in a sentence is no part of it: a full stop, a quotation mark, a bracket. */
function role(text: string): ErrorParts {
    const [found] = /arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/:-]*[\w+=@-]/.exec(text) ?? [];
    return found === undefined ? {} : { role: found };
}

/** Of a bucket alone, as listing has it, it is not known which objects are meant. */
function s3Object(text: string): ErrorParts {
    const [, quoted, bare] =
        /on resource:? (?:"arn:aws[\w-]*:s3:::([^"/]+\/[^"]+)"|arn:aws[\w-]*:s3:::([^\s"/]+\/\S*[^\s.,;)]))/.exec(
            text,
        ) ?? [];
    const object = quoted ?? bare;
    return object === undefined ? {} : { s3: `s3://${object}` };
}

/** In capitals, as Redshift's errors write it, or by what S3 was asked for. Roles' names have such words too. */
function command(text: string): ErrorParts {
    const words = text.replace(/arn:\S+/g, "");
    if (/\bUNLOAD\b|s3:PutObject/.test(words)) {
        return { command: "UNLOAD" };
    }
    return /\bCOPY\b|s3:(GetObject|ListBucket)/.test(words) ? { command: "COPY" } : {};
}
