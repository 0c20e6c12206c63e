import { AwsConfig } from "../../association/aws/aws-config";
import { credentialsOf } from "../../association/aws/connection";
import { clusters } from "../../association/aws/warehouses";
import { awsError } from "../../association/aws/refusal";

/** Whose eyes AWS is looked at with: those of the AWS SDK's default chain, or of a profile. */
export interface Session {
    profile: string | undefined;
    region: string | undefined;
}

/** There are no credentials to ask AWS with. */
export class NoCredentials extends Error {
    public override readonly name = "NoCredentials";
}

/** What every client is made with. */
export interface ClientConfig {
    region: string;
    credentials: Credentials;
    maxAttempts: number;
    requestHandler: { connectionTimeout: number; requestTimeout: number; throwOnRequestTimeout: true };
}

type Credentials = ReturnType<typeof credentialsOf>;

/** The Region that was asked for, else that of the environment or the profile. */
export async function regionOf(session: Session): Promise<string | undefined> {
    return clusters(configOf(session)).defaultRegion();
}

/** Fails with NoCredentials where there are none: a machine that is not AWS's is not waited for longer than a second. */
export async function clientConfigOf(session: Session, region: string): Promise<ClientConfig> {
    const credentials = credentialsOf(configOf(session), {}, region);
    try {
        await credentials();
    } catch (error) {
        throw new NoCredentials(awsError(error).message);
    }
    return {
        region,
        credentials,
        maxAttempts: 2,
        requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
    };
}

/** Nothing of a stack's configuration: whoever diagnoses may have no stack. */
function configOf({ profile, region }: Session): AwsConfig {
    return { profile, region, assumeRoles: [], endpoints: {} };
}
