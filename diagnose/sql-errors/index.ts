import { beingModified } from "./being-modified";
import { mustDelegateAccess } from "./must-delegate-access";
import { noAssumeRolePrivilege } from "./no-assumerole-privilege";
import { notAssociated } from "./not-associated";
import { notAuthorizedToAssume } from "./not-authorized-to-assume";
import { notAuthorizedToGetCredentials } from "./not-authorized-to-get-credentials";
import { notAuthorizedToPerform } from "./not-authorized-to-perform";
import { s3AccessDenied } from "./s3-access-denied";
import { serviceLinked } from "./service-linked";
import { SqlError } from "./sql-error";

/** Every error whose causes are known. */
export const sqlErrors: readonly SqlError[] = [
    notAuthorizedToAssume,
    notAssociated,
    notAuthorizedToGetCredentials,
    s3AccessDenied,
    notAuthorizedToPerform,
    noAssumeRolePrivilege,
    mustDelegateAccess,
    serviceLinked,
    beingModified,
];

/** The error that a text is, or has in it. */
export function sqlErrorIn(text: string): SqlError | undefined {
    return sqlErrors.find(({ pattern }) => pattern.test(text));
}
