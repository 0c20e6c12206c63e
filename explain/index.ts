/** @module pulumi-redshift-iam/explain */

export type { Assumer } from "./assumer";
export { assumersOf } from "./assumers";
export type { Difference } from "./difference";
export { differenceOf } from "./difference";
export type { Association, ExplainedRole, RolePolicy } from "./explained-role";
export type { Finding } from "./finding";
export { findingRules, findingsOf } from "./findings";
export type { Answer } from "./question";
export { mayAssume } from "./question";
export { isOfRedshift } from "./resources/is-of-redshift";
export type { Properties, Resource } from "./resources/resource";
export type { RoleAmong } from "./resources/roles-among";
export { rolesAmong } from "./resources/roles-among";
export { policyText, textOf } from "./resources/values";
export type { Problem } from "../problems/problem";
export type { DbUserSession } from "../trust/evaluation/redshift-requests";
export { readTrustDocument } from "../trust/evaluation/read-trust-document";
export type { TrustCondition, TrustDocument, TrustPrincipal, TrustStatement } from "../trust/evaluation/trust-document";
export { TrustDocumentError } from "../trust/evaluation/trust-document-error";
