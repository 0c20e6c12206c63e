import { isRecord } from "../../../problems/is-record";
import { readTrustDocument } from "../../../trust/evaluation/read-trust-document";
import { decoded } from "./decoded";
import { Source, SourceRole } from "./source";

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
    return sourceOf(typeof document === "string" ? decoded("AssumeRolePolicyDocument", document) : document, {
        name: typeof RoleName === "string" ? RoleName : undefined,
        arn: typeof Arn === "string" ? Arn : undefined,
    });
}

/** A trust policy alone. Fails with a TrustDocumentError where it cannot be read. */
export function sourceOfPolicy(json: unknown): Source {
    return sourceOf(json, {});
}

function sourceOf(json: unknown, { name, arn }: Partial<Pick<SourceRole, "name" | "arn">>): Source {
    const policy = readTrustDocument(json);
    const trustPolicy = typeof json === "string" ? json : JSON.stringify(json);
    const isNameless = name === undefined && arn === undefined;
    return {
        roles: [{ name: name ?? "role", arn, trustPolicy, policy, isNameless }],
        others: [],
        hidden: [],
        workgroups: new Map(),
        leftOut: 0,
        deleted: new Set(),
    };
}
