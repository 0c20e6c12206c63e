import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from "@aws-sdk/credential-providers";
import { AssumeRole, AwsConfig, inPlaceOf } from "./aws-config";
import { seconds } from "../duration";

/** Whose credentials to use, in place of those of the stack's configuration. No secret: the state holds it. */
export interface Connection {
    profile?: string | undefined;
    assumeRoles?: AssumeRole[] | undefined;
}

/** What the clients of the AWS SDK are made with. */
export interface ClientSettings {
    region: string;
    endpoint?: string;
    credentials: Credentials;
    /** The retrying is ours: a namespace's list must be read again before it is written again. */
    maxAttempts: 1;
    requestHandler: { connectionTimeout: number; requestTimeout: number; throwOnRequestTimeout: true };
}

type Credentials = ReturnType<typeof fromNodeProviderChain>;

/** How to reach a service of AWS, in a Region, with an answer within a time in milliseconds. */
export function clientSettings(
    config: AwsConfig,
    credentials: Credentials,
    service: "redshift" | "redshiftserverless",
    region: string,
    requestTimeout: number,
): ClientSettings {
    const endpoint = config.endpoints[service];
    return {
        region,
        ...(endpoint !== undefined && { endpoint }),
        credentials,
        maxAttempts: 1,
        requestHandler: { connectionTimeout: 5_000, requestTimeout, throwOnRequestTimeout: true },
    };
}

/** The stack's own credentials, or the AWS SDK's default chain, with what the connection has in their place. */
export function credentialsOf(config: AwsConfig, { profile, assumeRoles }: Connection, region: string): Credentials {
    const own = profile === undefined ? ownCredentials(config) : profileCredentials(profile);
    const endpoint = config.endpoints["sts"];
    return (assumeRoles ?? (profile === undefined ? config.assumeRoles : [])).reduce<Credentials>(
        (masterCredentials, assumeRole) =>
            fromTemporaryCredentials({
                masterCredentials,
                params: assumeRoleParams(assumeRole),
                clientConfig: { region, ...(endpoint !== undefined && { endpoint }) },
            }),
        own,
    );
}

function ownCredentials({ notHonoured, accessKey, secretKey, token, profile }: AwsConfig): Credentials {
    // The AWS provider would use other credentials, perhaps of another account.
    if (notHonoured !== undefined) {
        const instead = inPlaceOf[notHonoured] ?? "";
        throw new Error(
            `aws:${notHonoured} must be left out: associations do not read it. ${instead}, or give connection.`,
        );
    }
    if ((accessKey === undefined) !== (secretKey === undefined)) {
        throw new Error("aws:accessKey and aws:secretKey must come together, got one of them. Set the other one too.");
    }
    if (accessKey === undefined || secretKey === undefined) {
        return profileCredentials(profile);
    }
    return () =>
        Promise.resolve({
            accessKeyId: accessKey,
            secretAccessKey: secretKey,
            ...(token !== undefined && { sessionToken: token }),
        });
}

function profileCredentials(profile: string | undefined): Credentials {
    return profile === undefined ? fromNodeProviderChain() : fromIni({ profile });
}

function assumeRoleParams(assumeRole: AssumeRole) {
    const { roleArn, sessionName = "pulumi-redshift-iam", externalId, duration, policy } = assumeRole;
    const { policyArns, sourceIdentity, tags, transitiveTagKeys } = assumeRole;
    return {
        RoleArn: roleArn,
        RoleSessionName: sessionName,
        ...(externalId !== undefined && { ExternalId: externalId }),
        ...(duration !== undefined && { DurationSeconds: seconds(duration) }),
        ...(policy !== undefined && { Policy: policy }),
        ...(policyArns !== undefined && { PolicyArns: policyArns.map((arn) => ({ arn })) }),
        ...(sourceIdentity !== undefined && { SourceIdentity: sourceIdentity }),
        ...(tags !== undefined && { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) }),
        ...(transitiveTagKeys !== undefined && { TransitiveTagKeys: transitiveTagKeys }),
    };
}
