/** The SQL that goes with a role. Names that begin with `my_` are placeholders, for you to put yours. */
export interface RedshiftRoleSql {
    /** The clause for COPY, UNLOAD and the like. */
    iamRole: string;
    /**
     * What a superuser runs once in each cluster, before `grants`: until then every user may name every role. Default:
     * not there, where there are no grants.
     */
    revokeFromPublic?: string;
    /**
     * What a superuser runs, a statement a user that `dbUsers` names; of `grants`, those of the cluster's own users. Users
     * by patterns have none: SQL has no patterns.
     */
    grants: string[];
    /** A COPY for each location of `permissions.copyFromS3`. */
    copies: string[];
    /** An UNLOAD for each location of `permissions.unloadToS3`. */
    unloads: string[];
    /** A CREATE EXTERNAL SCHEMA for each database of `permissions.spectrum` and `permissions.lakeFormation`. */
    externalSchemas: string[];
}
