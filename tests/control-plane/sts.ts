import { ApiError } from "./api-error";
import { AssumeRoleInput, Output } from "./operations";

/** STS: whoever asks gets credentials for the role, whose access key id tells in the log which role a call came from. */
export class Sts {
    private readonly issued = new Set<string>();

    /** Without `allowed`, every access key is known. The keys of assumed roles always are. */
    public constructor(private readonly allowed: readonly string[] | undefined) {}

    public assumeRole({ RoleArn, RoleSessionName }: AssumeRoleInput): Output<"AssumeRole"> {
        const [, account, name] = /^arn:aws[\w-]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(RoleArn) ?? [];
        if (account === undefined || name === undefined) {
            throw new ApiError("ValidationError", `${RoleArn} is invalid`);
        }
        const accessKeyId = this.newAccessKeyId(name);
        return {
            Credentials: {
                AccessKeyId: accessKeyId,
                SecretAccessKey: `secret of ${accessKeyId}`,
                SessionToken: `token of ${accessKeyId}`,
            },
            AssumedRoleUser: {
                AssumedRoleId: `AROA${alphanumeric(name)}:${RoleSessionName}`,
                Arn: `arn:aws:sts::${account}:assumed-role/${name}/${RoleSessionName}`,
            },
        };
    }

    public knows(accessKeyId: string): boolean {
        return this.allowed === undefined || this.allowed.includes(accessKeyId) || this.issued.has(accessKeyId);
    }

    /** ASIADEPLOYER1 for the first credentials of all, if they are of arn:aws:iam::123456789012:role/deployer. */
    private newAccessKeyId(roleName: string): string {
        const accessKeyId = `ASIA${alphanumeric(roleName)}${this.issued.size + 1}`;
        this.issued.add(accessKeyId);
        return accessKeyId;
    }
}

function alphanumeric(text: string): string {
    return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
