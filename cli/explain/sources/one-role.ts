import { isRecord } from "../../../problems/is-record";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { Source } from "./source";

/** What `aws iam get-role` prints, or the role in it. */
export interface IamRole {
    AssumeRolePolicyDocument: unknown;
    RoleName?: unknown;
    Arn?: unknown;
}

/** The role in an answer of IAM. */
export function iamRoleIn(json: unknown): IamRole | undefined {
    const role = isRecord(json) && isRecord(json["Role"]) ? json["Role"] : json;
    return isRecord(role) && "AssumeRolePolicyDocument" in role ? (role as unknown as IamRole) : undefined;
}

/** The CLI prints the policy parsed; what calls IAM's API by itself may have it URL-encoded. */
export function sourceOfIamRole({ AssumeRolePolicyDocument: document, RoleName, Arn }: IamRole): Source {
    const isEncoded = typeof document === "string" && /^\s*%7B/i.test(document);
    return sourceOfPolicy(isEncoded ? decodeURIComponent(document) : document, {
        name: typeof RoleName === "string" ? RoleName : undefined,
        arn: typeof Arn === "string" ? Arn : undefined,
    });
}

/** A trust policy alone. Fails with a TrustDocumentError where it cannot be read. */
export function sourceOfPolicy(
    json: unknown,
    { name = "role", arn }: { name?: string | undefined; arn?: string | undefined } = {},
): Source {
    const policy = readTrustDocument(json);
    const trustPolicy = typeof json === "string" ? json : JSON.stringify(json);
    return {
        roles: [{ name, arn, trustPolicy, policy }],
        others: [],
        hidden: [],
        workgroups: new Map(),
        leftOut: 0,
        deleted: new Set(),
    };
}
