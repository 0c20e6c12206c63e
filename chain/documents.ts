/** A role that the next one of the chain trusts. */
export interface TrustedRole {
    arn: string;
    /** IAM's id of it, as far as it is known. */
    uniqueId?: string | null | undefined;
}

/**
 * The trust policy of a role that exactly this role may assume. IAM keeps the principal as the role's unique id: once
 * that role is deleted and made anew, even under its name, the trust is for nobody, and its text still the same. With the
 * id in it the text changes, so that it is written anew.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-roles
 */
export function trustOf({ arn, uniqueId }: TrustedRole): string {
    return policy({
        ...(uniqueId ? { Sid: uniqueId } : {}),
        Effect: "Allow",
        Principal: { AWS: arn },
        Action: "sts:AssumeRole",
    });
}

/** The policy by which a role may assume exactly the next one of the chain. */
export function permissionToAssume(nextArn: string): string {
    return policy({ Effect: "Allow", Action: "sts:AssumeRole", Resource: nextArn });
}

function policy(statement: object): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}
