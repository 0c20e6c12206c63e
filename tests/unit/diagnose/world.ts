import assert from "node:assert/strict";
import { diagnoseCommand } from "../../../cli/diagnose/command";
import { CommandResult } from "../../../cli/command";
import { ApiError } from "../../control-plane/api-error";
import { AwsEndpoints } from "../../aws-endpoints/aws-endpoints";
import { RoleSetUp } from "../../aws-endpoints/iam";
import { PolicyStatement } from "../../aws-endpoints/policies";
import { ControlPlane } from "../../control-plane/control-plane";
import { ControlPlaneServer } from "../../control-plane/server";
import { useAwsEnvironment } from "../association/environment";
import { othersThanReads } from "./read-only";

export const account = "123456789012";
export const otherAccount = "210987654321";
export const workgroupId = "1234abcd-12ab-34cd-56ef-1234567890ab";
export const role = `arn:aws:iam::${account}:role/copy-unload`;
export const bucket = "amzn-s3-demo-bucket";
export const key = `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
export const denied = new ApiError(
    "AccessDenied",
    "User: arn:aws:iam::123456789012:user/person is not authorized.",
    403,
);

/** A Redshift, an IAM, an S3 and a KMS of a test, which the real clients of the AWS SDK find by the environment. */
export class World {
    public readonly plane = new ControlPlane();
    public readonly aws = new AwsEndpoints();
    private readonly planeServer = new ControlPlaneServer(this.plane);

    /** Files of the shared configuration are written by `profiles`. */
    public constructor(public readonly profiles: (config: string, credentials?: string) => void = () => undefined) {}

    public async start(): Promise<void> {
        const plane = await this.planeServer.start();
        const aws = await this.aws.start();
        Object.assign(process.env, {
            AWS_ACCESS_KEY_ID: "person",
            AWS_SECRET_ACCESS_KEY: "secret",
            AWS_REGION: "us-east-1",
            AWS_ENDPOINT_URL_REDSHIFT: plane,
            AWS_ENDPOINT_URL_REDSHIFT_SERVERLESS: plane,
            AWS_ENDPOINT_URL_IAM: aws,
            AWS_ENDPOINT_URL_S3: aws,
            AWS_ENDPOINT_URL_KMS: aws,
        });
    }

    public async stop(): Promise<void> {
        await this.planeServer.stop();
        await this.aws.stop();
    }

    /** A cluster, a role and a bucket with which user1 copies `sales/`; each part may be another. */
    public healthy(others: Partial<RoleSetUp> = {}, roles: string[] = [role]): void {
        this.plane.addCluster({ clusterIdentifier: "examplecluster", roles });
        this.aws.iam.addRole({
            arn: role,
            trustPolicy: trusting("user1"),
            policies: { permissions: mayCopy },
            ...others,
        });
        this.aws.s3.addBucket({ name: bucket });
    }

    /** Every operation that was asked for so far. */
    public get operations(): string[] {
        return [...this.plane.calls.map(({ operation }) => operation), ...this.aws.operations];
    }
}

export const mayCopy: PolicyStatement[] = [
    { Effect: "Allow", Action: "s3:ListBucket", Resource: `arn:aws:s3:::${bucket}` },
    { Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::${bucket}/sales/*` },
];

/** A trust policy for users of the cluster, as AWS's guide writes it. */
export function trusting(...users: string[]): object {
    const ids = users.map((user) => `arn:aws:redshift:us-east-1:${account}:dbuser:examplecluster/${user}`);
    return policy({
        Effect: "Allow",
        Principal: { Service: "redshift.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "sts:ExternalId": ids } },
    });
}

/** A trust policy for a role, or an account. */
export function trustingRole(principal: string, others: object = {}): object {
    return policy({ Effect: "Allow", Principal: { AWS: principal }, Action: "sts:AssumeRole", ...others });
}

export function policy(...statements: object[]): object {
    return { Version: "2012-10-17", Statement: statements };
}

/** A world for each test, without anything of AWS's from outside. Whoever asks for more than reads in it fails. */
export function useWorld(): () => World {
    const { profiles } = useAwsEnvironment();
    let world: World | undefined;
    beforeEach(async () => {
        world = new World(profiles);
        await world.start();
    });
    afterEach(async () => {
        const operations = world?.operations ?? [];
        await world?.stop();
        assert.deepEqual(othersThanReads(operations), []);
    });
    return () => world ?? assert.fail("There is a world only within a test.");
}

/** What the command says, as a person types it. */
export async function typed(...args: string[]): Promise<CommandResult> {
    return diagnoseCommand.run(args);
}

/** What is asked of the healthy world, unless something else is asked. */
export async function ask(others: Record<string, string | undefined> = {}): Promise<CommandResult> {
    const asked: typeof others = {
        role,
        cluster: "examplecluster",
        user: "user1",
        s3: `s3://${bucket}/sales/`,
        ...others,
    };
    return typed(
        ...Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    );
}

/** The lines of a step, `ok: …`. */
export async function stepOf(name: string, others: Record<string, string | undefined> = {}): Promise<string[]> {
    const { output } = await ask({ ...others, format: "json" });
    const { steps } = JSON.parse(output) as { steps: { name: string; verdict: string; says: string; fix?: string }[] };
    return steps
        .filter((step) => step.name === name)
        .flatMap(({ verdict, says, fix }) => [`${verdict}: ${says}`, ...(fix === undefined ? [] : [fix])]);
}
