export type { Problem } from "../problems/problem";
export type { Condition, OneOrMore, Statement } from "./statements";
export type { TrustPolicy } from "./policy-of";
export { trustPolicy } from "./trust-policy";
export type { Cluster, Grant, Namespace, TrustPolicyArgs, Workgroup } from "./trust-policy-args";
export { TrustPolicyError } from "./trust-policy-error";
