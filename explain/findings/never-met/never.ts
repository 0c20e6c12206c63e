/** Why something is never so, and what to do. */
export interface Never {
    why: string;
    fix: string;
    /** Whether it is so of the whole statement, whatever its values are. */
    ofAll?: true;
}

/** A database user's ARN, to show how one is written. */
export const example = "arn:aws:redshift:us-east-1:123456789012:dbuser:my-cluster/user1";
