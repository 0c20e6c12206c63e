import * as pulumi from "@pulumi/pulumi";
import { RedshiftCluster } from "./redshift-cluster";
import { RedshiftConnection } from "./redshift-connection";
import { RedshiftNamespace } from "./redshift-namespace";
import { RedshiftPermissions } from "./permissions/redshift-permissions";
import { RedshiftWorkgroup } from "./redshift-workgroup";

/** Database users of one cluster, or of one workgroup. */
export interface RedshiftGrant {
    /** The cluster whose users these are. Default: they are the workgroup's. */
    cluster?: RedshiftCluster;
    /** The Serverless workgroup whose users these are. Default: they are the cluster's. */
    workgroup?: RedshiftWorkgroup;
    /**
     * Names of database users as `pg_user.usename` shows them, in their case. Default, where there are no
     * `dbUserPatterns`: every user there.
     */
    dbUsers?: pulumi.Input<pulumi.Input<string>[]>;
    /** Patterns of names, such as `etl_*`: `*` is any text, `?` any one character. Default: none. */
    dbUserPatterns?: pulumi.Input<pulumi.Input<string>[]>;
}

/** How the role is associated with its cluster, its workgroup and its namespace. */
export interface RedshiftAssociation {
    /**
     * `shared`: adds this role to the list of roles and removes it from there, and leaves all others alone. `exclusive`:
     * this stack owns the cluster's whole list, and every other role is removed from it. Plain text, since it decides
     * which resources exist. Default: `shared`.
     */
    mode?: string;
    /**
     * Makes the role the default, for `IAM_ROLE default`. Default: false, the default is left alone. Going back from true
     * to false clears it if it is still this role; in `exclusive` mode it does not.
     */
    defaultRole?: pulumi.Input<boolean>;
    /** In `shared` mode, whose credentials to use. Must be given beside an explicit aws.Provider. Default: the stack's. */
    connection?: RedshiftConnection;
}

/** A role that is there already, to be taken under management. */
export interface RedshiftAdoption {
    /**
     * The role's name alone, without its path: `AmazonRedshift-CommandsAccessRole-20260101T000000`. Plain text, since Pulumi
     * imports the role by it. Changing it adopts another role, and deletes the one adopted before.
     */
    roleName: string;
}

/** Arguments of RedshiftRole. */
export interface RedshiftRoleArgs {
    /**
     * The cluster to associate the role with, whose users `dbUsers` are. A role and its clusters share one account.
     * Default: the role is associated with no cluster.
     */
    cluster?: RedshiftCluster;
    /**
     * The Serverless workgroup whose users `dbUsers` are, beside those of `cluster` or alone. Its namespace gets the role,
     * and the trust policy Serverless's service principal. Default: the role is for no workgroup.
     */
    workgroup?: RedshiftWorkgroup;
    /**
     * A Serverless namespace to associate the role with for every database user there, in place of `workgroup`; it may
     * have no workgroup yet. Not beside `regions`, `dbUsers`, `dbUserPatterns` or `grants`. Default: none.
     */
    namespace?: RedshiftNamespace;
    /**
     * Names of the database users who may assume the role, as `pg_user.usename` shows them, in their case: `user1`,
     * `IAM:alice`, `IAMR:Admin`. Default: every database user. An empty list is an error.
     */
    dbUsers?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * Patterns of names of users who may assume the role, such as `etl_*`: `*` is any text, `?` any one character.
     * Default: none.
     */
    dbUserPatterns?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * The Regions the role may be used in, by Redshift's regional service principals; of a workgroup, by the ARNs of its
     * users. Must have the Region in which the association is made. Default: every Region. An empty list is an error.
     */
    regions?: pulumi.Input<pulumi.Input<string>[]>;
    /** Users of several clusters and workgroups, each with its own Region and users, instead of `dbUsers`. Default: none. */
    grants?: RedshiftGrant[];
    /** The account of the role and its clusters: 12 digits, in quotes. Default: looked up, where a user's
     * ARN or `restrictToAccount` needs it. */
    accountId?: pulumi.Input<string>;
    /** Adds `aws:SourceAccount`: Redshift may assume the role only on behalf of this account. Default: false. */
    restrictToAccount?: pulumi.Input<boolean>;
    /**
     * Adds `aws:SourceArn`: Redshift may assume the role only on behalf of these clusters' ARNs. AWS documents it; on
     * Serverless it has been seen to make COPY fail. Default: not checked.
     */
    sourceArns?: pulumi.Input<pulumi.Input<string>[]>;
    /**
     * What the role is for, one key a feature of Redshift's SQL: written into one inline policy, `permissions`, that
     * allows what those features need and no more. Its lists may be Outputs. Default: none.
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
     * A role that is there already, which is taken under management and not replaced; not beside `roleName` or `path`. Its
     * trust policy becomes the one made here; what is left out of `description`, `maxSessionDuration`,
     * `permissionsBoundary` and `tags` stays as it is, and so do policies of others. It stays in the program. Default: a
     * new role is made.
     */
    adopt?: RedshiftAdoption;
    /**
     * The role's name in IAM, 1 to 64 characters. Changing it replaces the role. Default: the component's name,
     * `-role` and a random suffix.
     */
    roleName?: pulumi.Input<string>;
    /** The role's IAM path, such as `/redshift/`. Changing it replaces the role. Default: `/`. */
    path?: pulumi.Input<string>;
    /** The role's description, at most 1,000 characters of Latin-1. Default: the AWS provider's, "Managed by Pulumi". */
    description?: pulumi.Input<string>;
    /** Seconds, 3,600 to 43,200. Does not limit sessions that AWS services assume. Default: 3,600. */
    maxSessionDuration?: pulumi.Input<number>;
    /** ARN of the managed policy that caps what the role may do. Default: none. */
    permissionsBoundary?: pulumi.Input<string>;
    /** Tags of the role, at most 50, with the provider's default tags. Default: none. */
    tags?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
    /**
     * Your account's IAM quota "Role trust policy length", in characters; AWS raises it up to 4,096. A longer trust
     * policy is refused before anything is deployed. Default and least: 2,048.
     */
    trustPolicyQuota?: pulumi.Input<number>;
    /**
     * Whether the role is associated with `cluster`, `workgroup` and `namespace`. Plain, since it decides which resources exist.
     * Default: true.
     */
    associate?: boolean;
    /** How the role is associated. Default: `shared`, and the default role is left alone. */
    association?: RedshiftAssociation;
    /**
     * Whether what is found about the role, and is else a warning, is an error: that every database user may assume it, that a
     * policy allows too much, and so on. docs/findings.md lists the findings. Default: false.
     */
    failOnFindings?: pulumi.Input<boolean>;
}
