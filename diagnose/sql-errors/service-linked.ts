import { SqlError } from "./sql-error";

/** Seen: terraform-provider-aws#44028. */
export const serviceLinked: SqlError = {
    text: "InvalidParameterValue: The IAM Role ARN … can't be used since it's a AWS service-linked IAM role.",
    pattern: /service-linked IAM role/i,
    means: "Redshift refused to associate the role",
    causes: [{ says: "AWS keeps service-linked roles to itself", step: "role" }],
};
