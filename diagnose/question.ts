import { RoleArns } from "../sql";

/** The commands of SQL whose permissions are known here. */
export type SqlCommand = "COPY" | "UNLOAD";

/** What is to be diagnosed. */
export interface Question {
    warehouse: AskedWarehouse;
    region: string;
    /** The role, or the chain in its order; `default`: whichever the warehouse has as its default. */
    roles: "default" | readonly string[];
    /** The database user; undefined: whoever. */
    user: string | undefined;
    /** What stands for the cluster in the user's ARN, where an error's text has it. */
    userCluster: string | undefined;
    object: S3Object | undefined;
    /** Undefined where it is not known. */
    command: SqlCommand | undefined;
}

export interface AskedWarehouse {
    kind: "cluster" | "workgroup";
    name: string;
}

/** An object, or those whose keys begin so: `s3://bucket/sales/`. */
export interface S3Object {
    bucket: string;
    key: string;
}

/** Whether more than one object is meant for certain: a folder, or what UNLOAD's objects' keys will begin with. */
export function isPrefix({ key }: S3Object, command: SqlCommand | undefined): boolean {
    return key === "" || key.endsWith("/") || command === "UNLOAD";
}

/** COPY reads, UNLOAD also writes. Where it is not known which of them it is, only what both need can fail. */
export function isNeeded(action: string, command: SqlCommand | undefined): boolean {
    return action !== "s3:PutObject" || command === "UNLOAD";
}

/** As SQL's functions take it. */
export function sqlRoles(roles: Question["roles"]): RoleArns {
    return roles === "default" ? "default" : roles;
}

/** `cluster examplecluster in us-east-1` */
export function nameOf({ warehouse: { kind, name }, region }: Pick<Question, "warehouse" | "region">): string {
    return `${kind} ${name} in ${region}`;
}
