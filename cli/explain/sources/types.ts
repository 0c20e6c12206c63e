/** The types of resources that are read, as the engine writes them. */
export const roleType = "aws:iam/role:Role";
export const redshiftRoleType = "redshift-iam:index:RedshiftRole";
export const workgroupType = "aws:redshiftserverless/workgroup:Workgroup";
