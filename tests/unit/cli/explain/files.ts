import { readSource } from "../../../../cli/explain/sources/read-source";
import { Source } from "../../../../cli/explain/sources/source";

/** Redshift, on no condition. */
export const everyone = trust("redshift.amazonaws.com");
export const lambda = trust("lambda.amazonaws.com");

/** user1 of examplecluster in us-east-1. */
export const user1 =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":"arn:aws:redshift:us-east-1:123456789012:dbuser:examplecluster/user1"}}}]}';

/** The engine's stand-in for an unknown text. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export const arn = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

export function trust(service: string): string {
    return `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"${service}"},"Action":"sts:AssumeRole"}]}`;
}

/** A resource's URN, as the engine has it for one of the stack itself. */
export const urn = (type: string, name: string) => `urn:pulumi:dev::project::${type}::${name}`;

export type State = Record<string, unknown>;

/** A resource of a stack's state. */
export function state(type: string, name: string, rest: State = {}): State {
    return { urn: urn(type, name), custom: true, type, ...rest };
}

/** A role that is deployed. */
export function deployed(name: string, assumeRolePolicy: unknown, rest: State = {}): State {
    const properties = { name, assumeRolePolicy };
    return state("aws:iam/role:Role", name, {
        inputs: properties,
        outputs: { ...properties, arn: arn(name) },
        ...rest,
    });
}

/** What `pulumi stack export` prints. */
export function stackExport(...resources: State[]): string {
    return JSON.stringify({ version: 3, deployment: { manifest: {}, resources, metadata: {} } });
}

/** What `pulumi preview --json` prints: a resource is created, unless it says otherwise. */
export function preview(steps: State[], changeSummary: Record<string, number> = {}): string {
    return JSON.stringify({ config: {}, steps, duration: 1, changeSummary });
}

export function step(op: string, newState: State, oldState?: State): State {
    return { op, urn: newState["urn"], newState, ...(oldState && { oldState }), detailedDiff: null };
}

export function read(text: string): Source {
    return readSource("FILE", text);
}

/** Of each role its name and what it is associated with. */
export function associations(text: string): Record<string, string[] | undefined> {
    return Object.fromEntries(
        read(text).roles.map((role) => [role.name, role.associations?.map(({ kind, name }) => `${kind} ${name}`)]),
    );
}
