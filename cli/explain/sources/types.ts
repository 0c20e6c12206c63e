/** The types of resources that are read, as the engine writes them. */
export const redshiftRoleType = "redshift-iam:index:RedshiftRole";
export const workgroupType = "aws:redshiftserverless/workgroup:Workgroup";
