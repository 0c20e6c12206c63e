import { isRecord } from "../../problems/is-record";

/** A role to assume on the way to the account, as `aws:assumeRoles` has it. */
export interface AssumeRole {
    roleArn: string;
    sessionName?: string | undefined;
    externalId?: string | undefined;
    /** Such as `1h30m`. */
    duration?: string | undefined;
    policy?: string | undefined;
    policyArns?: string[] | undefined;
    sourceIdentity?: string | undefined;
    tags?: Record<string, string> | undefined;
    transitiveTagKeys?: string[] | undefined;
}

/** What the stack's configuration says of AWS. */
export interface AwsConfig {
    region?: string | undefined;
    profile?: string | undefined;
    accessKey?: string | undefined;
    secretKey?: string | undefined;
    token?: string | undefined;
    assumeRoles: AssumeRole[];
    /** A key that chooses the credentials of the AWS provider, and that is not honoured here. */
    notHonoured?: string;
    /** Base URLs by service: `redshift`, `redshiftserverless`, `sts`. */
    endpoints: Record<string, string>;
}

/** Reads the configuration by its keys, `aws:region` and so on, as the AWS provider does. */
export function awsConfig(get: (key: string) => string | undefined): AwsConfig {
    const text = (name: string) => {
        const value = get(`aws:${name}`);
        return value === "" ? undefined : value;
    };
    const notHonoured = Object.keys(inPlaceOf).find((name) => text(name) !== undefined);
    return {
        ...(notHonoured !== undefined && { notHonoured }),
        region: text("region"),
        profile: text("profile"),
        accessKey: text("accessKey"),
        secretKey: text("secretKey"),
        token: text("token"),
        assumeRoles: records<AssumeRole>("assumeRoles", text("assumeRoles")),
        endpoints: Object.fromEntries(
            records<Record<string, string>>("endpoints", text("endpoints")).flatMap((one) => Object.entries(one)),
        ),
    };
}

/** What to do in place of a key that is not honoured. */
export const inPlaceOf: Record<string, string> = {
    assumeRoleWithWebIdentity: "Set AWS_ROLE_ARN and AWS_WEB_IDENTITY_TOKEN_FILE in the environment",
    sharedConfigFiles: "Set AWS_CONFIG_FILE in the environment",
    sharedCredentialsFiles: "Set AWS_SHARED_CREDENTIALS_FILE in the environment",
};

const examples = {
    assumeRoles: "'aws:assumeRoles[0].roleArn' arn:aws:iam::123456789012:role/deployer",
    endpoints: "'aws:endpoints[0].redshift' http://localhost:4566",
};

/** Structured configuration comes as JSON; the AWS provider takes one object in place of a list of one. */
function records<T extends object>(name: keyof typeof examples, json: string | undefined): T[] {
    const value = json === undefined ? [] : parsed(json);
    const all = Array.isArray(value) ? (value as unknown[]) : [value];
    if (!all.every(isRecord)) {
        throw new Error(
            `aws:${name} must be a list of objects, got something else. Remove it, pulumi config rm aws:${name}, and set it by path: pulumi config set --path ${examples[name]}`,
        );
    }
    return all as T[];
}

function parsed(json: string): unknown {
    try {
        return JSON.parse(json);
    } catch {
        return json;
    }
}
