import { ApiError } from "../api-error";

/** Who calls, and in which Region. */
export interface CredentialScope {
    accessKeyId: string;
    region: string;
}

/** Read from Signature Version 4's header: `AWS4-HMAC-SHA256 Credential=KEY/20260101/us-east-1/redshift/aws4_request, …` */
export function credentialScope(authorization: string | undefined): CredentialScope {
    const [, accessKeyId, region] = /Credential=([^/,\s]+)\/\d{8}\/([^/]+)\//.exec(authorization ?? "") ?? [];
    if (accessKeyId === undefined || region === undefined) {
        throw new ApiError("MissingAuthenticationToken", "Request is missing Authentication Token", 403);
    }
    return { accessKeyId, region };
}
