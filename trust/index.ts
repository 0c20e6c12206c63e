/** @module pulumi-redshift-iam/trust */

export type { Problem } from "../problems/problem";
export type { AssumeRoleRequest, Decision, Mismatch, RequestPrincipal, StatementDecision } from "./evaluate";
export { evaluate } from "./evaluate";
export { readTrustDocument } from "./evaluation/read-trust-document";
export type { DbUserSession } from "./evaluation/redshift-requests";
export { redshiftRequests } from "./evaluation/redshift-requests";
export type { TrustCondition, TrustDocument, TrustPrincipal, TrustStatement } from "./evaluation/trust-document";
export { TrustDocumentError } from "./evaluation/trust-document-error";
export type { Condition, OneOrMore, Statement } from "./statements";
export type { TrustPolicy } from "./policy-of";
export { trustPolicy } from "./trust-policy";
export type { Cluster, Grant, Namespace, TrustPolicyArgs, Workgroup } from "./trust-policy-args";
export { TrustPolicyError } from "./trust-policy-error";
