import assert from "node:assert/strict";
import { awsConfig } from "../../../association/aws/aws-config";
import { AssociationCrud, associationCrud } from "../../../association/crud";
import { PartialError } from "../../../association/partial-error";
import { Properties } from "../../../association";
import { ControlPlane, ControlPlaneOptions } from "../../control-plane/control-plane";
import { ControlPlaneServer } from "../../control-plane/server";
import { role } from "../control-plane/roles";
import { Kind, region, SetUp } from "./kinds";
import { SimulatedPace } from "./pace";

/** The role of the association, and another one. */
export const mine = role("mine");
export const other = role("other");

/** A served control plane, and what is needed to make associations on it. Time is simulated, the HTTP is not. */
export class World {
    public readonly pace = new SimulatedPace();
    public readonly plane: ControlPlane;
    public readonly logged: string[] = [];
    private readonly server: ControlPlaneServer;
    private endpoint = "";

    public constructor(options: ControlPlaneOptions = {}) {
        this.plane = new ControlPlane({ now: this.pace.now, ...options });
        this.server = new ControlPlaneServer(this.plane);
    }

    public async start(): Promise<this> {
        this.endpoint = await this.server.start();
        return this;
    }

    public async stop(): Promise<void> {
        await this.server.stop();
    }

    /** The endpoints of all services, as `aws:endpoints` has them. */
    public get endpoints(): Record<string, string> {
        return Object.fromEntries(["redshift", "redshiftserverless", "sts"].map((name) => [name, this.endpoint]));
    }

    /** One deployment's associations, with keys such as `aws:region` in the stack's configuration. */
    public crud(kind: Kind, config: Record<string, string> = exampleConfig): AssociationCrud {
        const all = { "aws:endpoints": JSON.stringify([this.endpoints]), ...config };
        const log = (text: string) => this.logged.push(text);
        return associationCrud(kind.warehouses(awsConfig((key) => all[key as keyof typeof all])), log, this.pace);
    }

    /** The calls since the last time, as [operation, input]. */
    public takeCalls(): [operation: string, input: unknown][] {
        return this.plane.takeCalls().map(({ operation, input }) => [operation, input]);
    }

    /** The calls since the last time that change something. */
    public takeWrites(): unknown[] {
        const writing = ["ModifyClusterIamRoles", "UpdateNamespace"];
        return this.takeCalls().flatMap(([operation, input]) => (writing.includes(operation) ? [input] : []));
    }
}

export const exampleConfig = {
    "aws:region": region,
    "aws:accessKey": "stack",
    "aws:secretKey": "secret",
};

/** A world for each test. */
export function useWorld(options?: ControlPlaneOptions): () => World {
    let world: World | undefined;
    beforeEach(async () => {
        world = await new World(options).start();
    });
    afterEach(async () => {
        await world?.stop();
    });
    return () => world ?? assert.fail("There is a world only within a test.");
}

/** The properties of an association of my role. */
export function association({ named }: Kind, others: Properties = {}): Properties {
    return { ...named, region, roleArn: mine, defaultRole: false, ...others };
}

/** The id of the association of my role. */
export function idFor({ id }: Kind, roleArn = mine): string {
    return `${id}/${roleArn}`;
}

/** What a test sees of a list: ARNs of the roles that are in-sync, others with their status, and the default. */
export function listOf(world: World, kind: Kind, where?: string): { roles: string[]; default: string | undefined } {
    const { roles, defaultRoleArn } = kind.view(world.plane, where);
    return {
        roles: roles.map(({ arn, status }) => (status === "in-sync" ? arn : `${arn} (${status})`)).sort(),
        default: defaultRoleArn,
    };
}

/** The error that something is refused with. */
export async function errorOf(answer: Promise<unknown>): Promise<Error> {
    const error: unknown = await answer.then(
        () => assert.fail("It was not refused."),
        (reason: unknown) => reason,
    );
    assert(error instanceof Error);
    return error;
}

export async function messageOf(answer: Promise<unknown>): Promise<string> {
    return (await errorOf(answer)).message;
}

export async function partialErrorOf(answer: Promise<unknown>): Promise<PartialError> {
    const error = await errorOf(answer);
    assert(error instanceof PartialError, String(error));
    return error;
}

export type { SetUp };
