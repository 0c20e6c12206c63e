import { IAMClient } from "@aws-sdk/client-iam";
import { ApiError } from "../control-plane/api-error";
import { rolesIn } from "./left-out";

/**
 * The roles of the account that trust policies name. IAM refuses a role that is not there, and keeps the id of one that is:
 * a role made anew under the name is not trusted.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export class Principals {
    /** By a role's name, the ids of the roles that it trusts, by their ARNs. */
    private readonly trusted = new Map<string, ReadonlyMap<string, string>>();

    public constructor(private readonly moto: IAMClient) {}

    public clear(): void {
        this.trusted.clear();
    }

    public async check(document: string, isSeen: (roleName: string) => boolean): Promise<void> {
        const roles = await rolesIn(this.moto);
        for (const arn of arnsIn(document)) {
            const role = roles.find((one) => one.Arn === arn);
            if (role?.RoleName === undefined || !isSeen(role.RoleName)) {
                throw new ApiError("MalformedPolicyDocument", `Invalid principal in policy: "AWS":"${arn}"`);
            }
        }
    }

    public async remember(roleName: string, document: string): Promise<void> {
        const named = arnsIn(document);
        const roles = await rolesIn(this.moto);
        const ids = roles.flatMap(({ Arn = "", RoleId = "" }) => (named.includes(Arn) ? [[Arn, RoleId] as const] : []));
        this.trusted.set(roleName, new Map(ids));
    }

    /** Whether the role trusts another one: that one, not one of its name before. */
    public trusts(roleName: string, other: { arn: string; uniqueId: string }): boolean {
        return this.trusted.get(roleName)?.get(other.arn) === other.uniqueId;
    }
}

function arnsIn(document: string): string[] {
    const { Statement = [] } = parsed(document);
    const statements = Array.isArray(Statement) ? Statement : [Statement];
    return statements
        .flatMap(({ Principal }) => Principal?.AWS ?? [])
        .filter((arn) => arn.startsWith("arn:aws:iam::123456789012:role/"));
}

interface Document {
    Statement?: Statement | Statement[];
}

interface Statement {
    Principal?: { AWS?: string | string[] };
}

/** What is no JSON is moto's to refuse. */
function parsed(document: string): Document {
    try {
        return JSON.parse(document) as Document;
    } catch {
        return {};
    }
}
