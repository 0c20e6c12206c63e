/*
 * Uses every export of the package. consumers.test.ts compiles and runs it as each kind of program.
 */
import { RedshiftRole } from "pulumi-redshift-iam";
import { clusterRoleAssociations } from "pulumi-redshift-iam/association";
import { findingsOf } from "pulumi-redshift-iam/explain";
import { serve } from "pulumi-redshift-iam/plugin";
import { iamRoleClause } from "pulumi-redshift-iam/sql";
import { trustPolicy } from "pulumi-redshift-iam/trust";

const associations = clusterRoleAssociations({ get: () => undefined, log: () => undefined });
const one = { clusterIdentifier: "c", region: "us-east-1", roleArn: "arn:aws:iam::123456789012:role/r" };
const [finding] = findingsOf({ name: "r", trustPolicy: JSON.stringify(trustPolicy({})) });
const { replaces } = associations.diff(one, { ...one, region: "eu-west-1" });
console.log(RedshiftRole.name, iamRoleClause("default"), finding?.rule, replaces.join(), serve.name);

/** Only to be compiled: where a type is any, there is no error to expect. */
export function wrong(): void {
    // @ts-expect-error: not what it takes
    new RedshiftRole("r", 1);
    // @ts-expect-error: not what it takes
    clusterRoleAssociations(1);
    // @ts-expect-error: not what it takes
    findingsOf(1);
    // @ts-expect-error: not what it takes
    void serve(1);
    // @ts-expect-error: not what it takes
    iamRoleClause(1);
    // @ts-expect-error: not what it takes
    trustPolicy(1);
}
