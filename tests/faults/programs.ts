import { PulumiFn } from "@pulumi/pulumi/automation";
// As it is built, and as people have it: the source would be compiled anew for each process.
import { RedshiftRole, RedshiftRoleArgs } from "pulumi-redshift-iam";

/** One RedshiftRole, shared unless the args say otherwise. */
export function program(args: RedshiftRoleArgs): PulumiFn {
    return () => {
        const { readyArn, trustPolicy } = new RedshiftRole("load", args);
        return Promise.resolve({ readyArn, trustPolicy });
    };
}
