import { PulumiFn } from "@pulumi/pulumi/automation";
import { RedshiftRole, RedshiftRoleArgs } from "../../index";

/** One RedshiftRole, shared unless the args say otherwise. */
export function program(args: RedshiftRoleArgs): PulumiFn {
    return () => {
        const { readyArn, trustPolicy } = new RedshiftRole("load", args);
        return Promise.resolve({ readyArn, trustPolicy });
    };
}
