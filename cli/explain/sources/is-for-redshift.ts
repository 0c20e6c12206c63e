import { TrustDocument, TrustPrincipal } from "../../../trust/evaluation/trust-document";

/** Whether a trust policy lets Redshift in, on whatever condition; where it cannot be evaluated, whether it speaks of it. */
export function isForRedshift(trustPolicy: string, policy: TrustDocument | undefined): boolean {
    return policy === undefined
        ? trustPolicy.includes("redshift")
        : policy.statements.some(({ effect, principals }) => effect === "Allow" && principals.some(maybeRedshift));
}

function maybeRedshift({ type, value }: TrustPrincipal): boolean {
    return value === "*" || (type === "Service" && /^redshift[.-]/.test(value));
}
