import { ExplainedRole } from "../../../explain/explained-role";
import { TrustDocument } from "../../../trust/evaluation/trust-document";

/** What a file tells of roles. */
export interface Source {
    /** Those that Redshift may assume, or that a cluster or namespace has; in the file's order. */
    roles: SourceRole[];
    /** The roles besides. */
    others: SourceRole[];
    /** The roles whose trust policy is a secret, or not known yet. */
    hidden: HiddenRole[];
    /** The names of workgroups by their ids. */
    workgroups: ReadonlyMap<string, string>;
    /** How many resources that do not change are left out of the file. */
    leftOut: number;
    /** The URNs of the resources that will be deleted, and not made anew. */
    deleted: ReadonlySet<string>;
}

/** A role, and what it is called elsewhere. */
export interface SourceRole extends ExplainedRole {
    /** The trust policy; undefined where it is none that can be evaluated, which is a finding. */
    policy: TrustDocument | undefined;
    /** Its resource's URN, or what stands for it. */
    id?: string | undefined;
    /** The name of its resource in the Pulumi program. */
    resource?: string | undefined;
    /** The name of the RedshiftRole that makes it. */
    component?: string | undefined;
    /** Whether the file has no name of the role: it is a trust policy alone. */
    isNameless?: boolean;
}

/** A role whose trust policy the file does not have. */
export interface HiddenRole {
    name: string;
    id: string;
    resource: string;
    why: "secret" | "unknown";
}
