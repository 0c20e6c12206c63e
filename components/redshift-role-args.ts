import * as pulumi from "@pulumi/pulumi";
import { RedshiftCluster } from "./redshift-cluster";
import { RedshiftConnection } from "./redshift-connection";
import { RedshiftNamespace } from "./redshift-namespace";

/** Database users of one cluster. */
export interface RedshiftGrant {
    /** The cluster whose users these are. */
    cluster: RedshiftCluster;
    /**
     * Names of database users as `pg_user.usename` shows them, in their case. Default, where there are no
     * `dbUserPatterns`: every user of this cluster.
     */
    dbUsers?: pulumi.Input<pulumi.Input<string>[]>;
    /** Patterns of names, such as `etl_*`: `*` is any text, `?` any one character. Default: none. */
    dbUserPatterns?: pulumi.Input<pulumi.Input<string>[]>;
}

/** How the role is associated with its cluster and its namespace. */
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

/** Arguments of RedshiftRole. */
export interface RedshiftRoleArgs {
    /**
     * The cluster to associate the role with, whose users `dbUsers` are. A role and its clusters share one account.
     * Default: the role is associated with no cluster.
     */
    cluster?: RedshiftCluster;
    /**
     * The Serverless namespace to associate the role with; the trust policy gets Serverless's service principal too. Not
     * beside `regions`, `dbUsers`, `dbUserPatterns` or `grants`. Default: the role is associated with no namespace.
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
     * The Regions the role may be used in, by Redshift's regional service principals. Must have the Region in which
     * the association is made. Default: every Region. An empty list is an error.
     */
    regions?: pulumi.Input<pulumi.Input<string>[]>;
    /** Users of several clusters, each with its own Region and users, instead of `dbUsers`. Default: none. */
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
     * Managed policies to attach: a name of yours, which names the resource, to an ARN. At most 10, by an IAM quota that
     * can be raised to 20. Default: none.
     */
    managedPolicyArns?: { [name: string]: pulumi.Input<string> };
    /** Inline policies: IAM's name of the policy to its JSON. At most 10,240 characters in all. Default: none. */
    inlinePolicies?: { [name: string]: pulumi.Input<string> };
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
     * Whether the role is associated with `cluster` and `namespace`. Plain, since it decides which resources exist.
     * Default: true.
     */
    associate?: boolean;
    /** How the role is associated. Default: `shared`, and the default role is left alone. */
    association?: RedshiftAssociation;
}
