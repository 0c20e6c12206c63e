import { argsOf } from "./args";
import { quoteIdentifier } from "./quote-identifier";
import { refuse } from "./sql-error";

/** Who gets a privilege. */
export interface Grantees {
    /** Database users, in their case: `user1`, `IAM:alice`, `IAMR:Admin`, `myco_aad:bob`. */
    users?: readonly string[] | undefined;
    /** Roles of the database, not of IAM. */
    roles?: readonly string[] | undefined;
    /** Groups of database users. */
    groups?: readonly string[] | undefined;
    /** Every database user, also those who are created later. */
    public?: boolean | undefined;
}

/** The grantees as GRANT lists them, each with its own keyword: `"user1", ROLE "analyst", GROUP "etl", PUBLIC`. */
export function granteeList(path: string, to: Grantees): string {
    const { users, roles, groups, public: isPublic } = argsOf(path, to, '{ users: ["user1"] }');
    const grantees = [
        ...names(`${path}.users`, users).map(userName),
        ...names(`${path}.roles`, roles).map(({ name, at }) => `ROLE ${quoteIdentifier(name, at)}`),
        ...names(`${path}.groups`, groups).map(({ name, at }) => `GROUP ${quoteIdentifier(name, at)}`),
        ...(isPublic === true ? ["PUBLIC"] : []),
    ];
    if (grantees.length === 0) {
        const fix = 'Write { users: ["user1"] }, or { public: true } for every database user.';
        return refuse({ path, must: "name a user, role or group", got: to, fix });
    }
    return [...new Set(grantees)].join(", ");
}

interface Named {
    name: string;
    at: string;
}

function names(path: string, list: readonly string[] | undefined): Named[] {
    if (list === undefined) {
        return [];
    }
    if (!Array.isArray(list) || list.length === 0) {
        const fix = typeof list === "string" ? `Write [${JSON.stringify(list)}].` : "Give a name, or leave it out.";
        return refuse({ path, must: "be a list of names with at least one", got: list, fix });
    }
    return Array.from(list as readonly string[]).map((name, index) => ({ name, at: `${path}[${index}]` }));
}

/**
 * PostgreSQL, which Redshift comes from, takes the name "public" for every user even in quotation marks, and Redshift
 * has no user of that name: https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html
 */
function userName({ name, at }: Named): string {
    return /^public$/i.test(name)
        ? refuse({
              path: at,
              must: "be a database user's name",
              got: name,
              is: "which is every database user",
              fix: "Write { public: true } if that is what you mean.",
          })
        : quoteIdentifier(name, at);
}
