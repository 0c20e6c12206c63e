import { ExplainedRole } from "../explained-role";
import { JudgedPolicy } from "./stand-ins";

/** One thing to find about a role, with a message for each time that it is found. */
export interface FindingRule {
    /** Stable, such as `trust.unrestricted`. docs/findings.md lists them. */
    id: string;
    messages: (policy: JudgedPolicy, role: ExplainedRole) => string[];
}

/** One that is found whether or not the trust policy can be read. */
export interface RoleRule {
    id: string;
    messages: (role: ExplainedRole) => string[];
}
