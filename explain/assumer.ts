/** Who may assume a role: one database user or pattern of them, of one cluster or workgroup, in one Region; or another principal. */
export interface Assumer {
    /** A database user or a pattern of them, a service of AWS, or another principal. */
    kind: "dbUser" | "service" | "principal";
    /** The user's name or the pattern; `*` is every database user. Else the principal, as the policy has it; `*` is everyone. */
    who: string;
    /** Whether `who` or `cluster` is a pattern of more than one name, other than `*` alone. */
    pattern: boolean;
    /** Whether the user is one of a provisioned cluster or of a Serverless workgroup; `undefined` for other principals. */
    warehouse: "cluster" | "workgroup" | undefined;
    /** The cluster's identifier or pattern, or the workgroup's id; `*` is every one that has the role. */
    cluster: string;
    /** The Region, or a pattern of them; `*` is every one. */
    region: string;
    /** The account, or a pattern of them; `*` is any. */
    accountId: string;
    /**
     * What else must hold, each a sentence without its full stop: `only on behalf of account 123456789012`, or `but not
     * admin`; and `in any case of its letters`, where the name is meant in all of them.
     */
    only: string[];
    /** The place of the statement that allows it, from 0. */
    statement: number;
}
