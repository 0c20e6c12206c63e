import { SqlError } from "./sql-error";

/** @see https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-usage-notes.html */
export const noAssumeRolePrivilege: SqlError = {
    text: 'User … does not have ASSUMEROLE permission on IAM role "…" for …',
    pattern: /does not have ASSUMEROLE permission/i,
    means: "the database itself refused: nobody has asked AWS yet",
    causes: [{ says: "the user has no ASSUMEROLE on the role for this command", step: "SQL", proven: true }],
};
