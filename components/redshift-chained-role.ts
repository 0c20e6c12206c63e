import * as pulumi from "@pulumi/pulumi";
import { RedshiftPermissions } from "./permissions/redshift-permissions";

/**
 * One role of a RoleChain: one that is there already, such as a RedshiftRole or an aws.iam.Role, or one to make.
 */
export interface RedshiftChainedRole {
    /** ARN of a role that is there already, in whichever account. Whether it is given must be plain. */
    arn?: pulumi.Input<string>;
    /**
     * Its name, where it is a role of the AWS provider's account whose permission to assume the next role is to be written here.
     * Whether it is given must be plain. Default: nothing is written, and the chain's `handOver` has all of it.
     */
    name?: pulumi.Input<string>;
    /**
     * IAM's id of it, such as `AROADBQP57FF2AEXAMPLE`. With it, the next role's trust is written anew when this role was
     * deleted and made anew under its name. Default: the trust stays broken then until somebody writes it anew.
     */
    uniqueId?: pulumi.Input<string>;
    /** Its ARN once it is ready, which the chain's `readyArns` waits for. A RedshiftRole has one. Default: not waited for. */
    readyArn?: pulumi.Input<string>;
    /** Makes the role, in the AWS provider's account. Not for the first role, and not beside `arn`. */
    create?: RedshiftNewRole;
}

/** A role that a RoleChain makes: exactly the role before it may assume it. */
export interface RedshiftNewRole {
    /**
     * What it is named by in the stack: a letter, then letters, digits and `_`. Give one where roles may come between
     * later. Plain text. Default: its place in the chain, from 1.
     */
    key?: string;
    /**
     * What the role is for, one key a feature of Redshift's SQL, written into one inline policy; not `autoCopy`,
     * `lakeFormation`, `machineLearning` and `bedrock`, which no chain takes. Its lists may be Outputs. What names
     * no Region and no account is in those of the AWS provider: give `region` where the cluster is in another. Default: none.
     */
    permissions?: RedshiftPermissions;
    /**
     * Managed policies to attach: a name of yours, which names the resource, to an ARN. At most 10, by an IAM quota that
     * can be raised to 20. Keep the names: under another one, Pulumi attaches the policy, and then takes it off with the
     * old name; `pulumi up --refresh` puts it back. Default: none.
     */
    managedPolicyArns?: { [name: string]: pulumi.Input<string> };
    /** Inline policies: IAM's name of the policy to its JSON. With `permissions`, at most 10,240 characters. Default: none. */
    inlinePolicies?: { [name: string]: pulumi.Input<string> };
    /**
     * The role's name in IAM, 1 to 64 characters. Give one where another account writes its ARN down. Changing it
     * replaces the role. Default: the component's name, the key, `-role` and a random suffix.
     */
    roleName?: pulumi.Input<string>;
    /** The role's IAM path, such as `/redshift/`. Changing it replaces the role. Default: `/`. */
    path?: pulumi.Input<string>;
    /** The role's description, at most 1,000 characters of Latin-1. Default: the AWS provider's, "Managed by Pulumi". */
    description?: pulumi.Input<string>;
    /** Seconds, 3,600 to 43,200. AWS limits the session of a role that another role assumes to 3,600. Default: 3,600. */
    maxSessionDuration?: pulumi.Input<number>;
    /** ARN of the managed policy that caps what the role may do. Default: none. */
    permissionsBoundary?: pulumi.Input<string>;
    /** The role's tags, at most 50. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
}

/** What somebody else has to write for a role of the chain. */
export interface RedshiftHandOver {
    /** The role's ARN. */
    roleArn: string;
    /** The role's trust policy in JSON, by which exactly the role before it may assume it. Default: it is written already. */
    trustPolicy?: string;
    /** The policy in JSON by which the role may assume exactly the next one. Default: it is written already. */
    permissionsPolicy?: string;
}
