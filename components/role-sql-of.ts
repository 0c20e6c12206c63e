import * as pulumi from "@pulumi/pulumi";
import { featureCommands } from "../sql/feature-commands";
import { roleSql } from "../sql";
import { RedshiftRoleArgs } from "./redshift-role-args";
import { RedshiftRoleSql } from "./redshift-role-sql";
import { sqlArn } from "./sql-arn";

/** The SQL that goes with a role of these args. */
export function roleSqlOf(args: RedshiftRoleArgs, roleArn: pulumi.Output<string>): pulumi.Output<RedshiftRoleSql> {
    const { permissions, dbUsers, grants } = args;
    // What policies of the user's own are for is not known.
    const isAllKnown = Object.keys({ ...args.managedPolicyArns, ...args.inlinePolicies }).length === 0;
    const users = grants?.map((grant) => grant.dbUsers ?? []) ?? [dbUsers ?? []];
    // A secret among the args marks the whole, also while a preview does not know the ARN.
    return pulumi.all([users, permissions]).apply(([lists, given]) =>
        roleArn.apply((arn) => {
            const { spectrum = [], lakeFormation = [], copyFromS3, unloadToS3 } = given ?? {};
            return roleSql({
                roleArns: [sqlArn(arn)],
                dbUsers: lists.flat(),
                commands: given === undefined || !isAllKnown ? "ALL" : featureCommands(namesIn(given)),
                copyFromS3,
                unloadToS3,
                externalDatabases: [...spectrum, ...lakeFormation],
            });
        }),
    );
}

function namesIn(permissions: object): string[] {
    return Object.entries(permissions).flatMap(([name, list]) => (list === undefined ? [] : [name]));
}
