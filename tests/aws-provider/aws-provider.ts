import * as grpc from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { ControlPlane } from "../control-plane/control-plane";
import { Iam } from "../iam/iam";
import { checked, unknown } from "./checked";
import { Kind, kinds, Properties } from "./kinds";

/** What getWorkgroup tells of a workgroup. */
interface Workgroup {
    workgroupName: string;
    region: string;
    workgroupId: string;
    namespaceName: string;
}

/**
 * An aws provider that does what the real one does, as far as this package uses it, and writes down what it is asked to do:
 * "create aws:iam/role:Role copy-unload-role". With a control plane, clusters and their lists of roles are there.
 */
export class AwsProvider {
    public readonly log: string[] = [];
    /** What an operation fails with, once. */
    public failures: { operation: string; message: string }[] = [];
    /** What the last diff of a resource was, by its name: the properties with their old and new values. */
    public readonly diffs: Record<string, { changes: Record<string, [unknown, unknown]>; replaces: string[] }> = {};
    /** The workgroups that getWorkgroup knows. */
    public readonly workgroups: Workgroup[] = [];
    /** What it tells of itself to a language host that asks. */
    public schema = "";
    private readonly server = new grpc.Server({ "grpc.max_receive_message_length": -1 });

    public constructor(
        /** The account's roles, whoever made them. */
        public readonly iam: Iam,
        private readonly plane?: ControlPlane,
        /** What made up names end with, from the engine's seed. Default: what a test can write down. */
        private readonly suffixOf: (seed: Uint8Array) => string = () => "1234567",
    ) {}

    public async start(): Promise<number> {
        this.server.addService(ResourceProviderService, {
            handshake: this.unary(() => new proto.ProviderHandshakeResponse()),
            attach: this.unary(() => new Empty()),
            cancel: this.unary(() => new Empty()),
            getPluginInfo: this.unary(() => pluginInfo()),
            getSchema: this.unary(() => schemaResponse(this.schema)),
            checkConfig: this.unary((request: proto.CheckRequest) => checkResponse(request.getNews())),
            diffConfig: this.unary(() => new proto.DiffResponse()),
            configure: this.unary(() => configureResponse()),
            invoke: this.unary((request: proto.InvokeRequest) => this.invoke(request)),
            check: this.unary((request: proto.CheckRequest) => this.check(request)),
            diff: this.unary((request: proto.DiffRequest) => this.diff(request)),
            create: this.unary((request: proto.CreateRequest) => this.create(request)),
            read: this.unary((request: proto.ReadRequest) => this.read(request)),
            update: this.unary((request: proto.UpdateRequest) => this.update(request)),
            delete: this.unary((request: proto.DeleteRequest) => this.delete(request)),
        });
        return new Promise((resolve, reject) => {
            this.server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
                if (error === null) {
                    resolve(port);
                } else {
                    reject(error);
                }
            });
        });
    }

    public stop(): void {
        this.server.forceShutdown();
    }

    /** What was done since the last call. */
    public takeLog(): string[] {
        return this.log.splice(0);
    }

    private unary<Q, R>(answer: (request: Q) => R | Promise<R>): grpc.handleUnaryCall<Q, R> {
        return (call, callback) => {
            const answered = async () => answer(call.request);
            answered().then(
                (response) => {
                    callback(null, response);
                },
                (error: unknown) => {
                    callback({ code: grpc.status.UNKNOWN, details: (error as Error).message });
                },
            );
        };
    }

    private check(request: proto.CheckRequest): proto.CheckResponse {
        const { kind, name } = identify(request.getUrn());
        const { inputs, failures } = checked(kind, name, {
            given: properties(request.getNews()),
            before: properties(request.getOlds()),
            suffix: this.suffixOf(request.getRandomseed_asU8()),
            region: "us-east-1",
        });
        const response = checkResponse(Struct.fromJavaScript(inputs as never));
        response.setFailuresList(
            failures.map(({ property, reason }) => {
                const failure = new proto.CheckFailure();
                failure.setProperty(property);
                failure.setReason(reason);
                return failure;
            }),
        );
        return response;
    }

    private invoke(request: proto.InvokeRequest): proto.InvokeResponse {
        this.note("invoke", request.getTok());
        const response = new proto.InvokeResponse();
        const answer = request.getTok().endsWith(":getWorkgroup")
            ? this.getWorkgroup(properties(request.getArgs()))
            : { accountId: "123456789012", region: "us-east-1" };
        response.setReturn(Struct.fromJavaScript(answer as never));
        return response;
    }

    private getWorkgroup({ workgroupName, region = "us-east-1" }: Properties): Workgroup {
        const found = this.workgroups.find((one) => one.workgroupName === workgroupName && one.region === region);
        if (found === undefined) {
            throw new Error(`reading Redshift Serverless Workgroup (${String(workgroupName)}): couldn't find resource`);
        }
        return found;
    }

    private async create(request: proto.CreateRequest): Promise<proto.CreateResponse> {
        const { kind, name, type } = identify(request.getUrn());
        const inputs = properties(request.getProperties());
        const response = new proto.CreateResponse();
        if (request.getPreview()) {
            const computed = (kind.computed ?? []).map((key) => [key, unknown] as const);
            response.setProperties(Struct.fromJavaScript({ ...inputs, ...Object.fromEntries(computed) } as never));
            return response;
        }
        this.note("create", `${type} ${name}`);
        const state = await (kind.onIam?.create(this.iam, inputs) ??
            (this.plane && kind.onPlane?.create(this.plane, inputs)));
        response.setId(kind.id(inputs));
        response.setProperties(Struct.fromJavaScript({ ...inputs, ...kind.made?.(inputs), ...state } as never));
        return response;
    }

    private async read(request: proto.ReadRequest): Promise<proto.ReadResponse> {
        const { kind } = identify(request.getUrn());
        const before = properties(request.getProperties());
        if (kind.onIam) {
            return readIam(request, await kind.onIam.read(this.iam, request.getId()));
        }
        const state = this.plane && kind.onPlane ? kind.onPlane.read(this.plane, before) : before;
        const response = new proto.ReadResponse();
        if (state !== undefined) {
            response.setId(request.getId());
            response.setProperties(Struct.fromJavaScript({ ...before, ...state } as never));
            response.setInputs(request.getInputs());
        }
        return response;
    }

    private async update(request: proto.UpdateRequest): Promise<proto.UpdateResponse> {
        const { kind, name, type } = identify(request.getUrn());
        const before = properties(request.getOlds());
        const inputs = kept(request.getIgnorechangesList(), before, properties(request.getNews()));
        const response = new proto.UpdateResponse();
        if (request.getPreview()) {
            const planned = { ...(kind.onIam && before), ...inputs, ...kind.made?.(inputs) };
            response.setProperties(Struct.fromJavaScript(planned as never));
            return response;
        }
        this.note("update", `${type} ${name}`);
        const state = await (kind.onIam?.update(this.iam, inputs) ??
            (this.plane && kind.onPlane?.update(this.plane, before, inputs)));
        response.setProperties(Struct.fromJavaScript({ ...inputs, ...kind.made?.(inputs), ...state } as never));
        return response;
    }

    private async delete(request: proto.DeleteRequest): Promise<Empty> {
        const { kind, name, type } = identify(request.getUrn());
        this.note("delete", `${type} ${name}`);
        await kind.onIam?.delete(this.iam, properties(request.getProperties()));
        await (this.plane && kind.onPlane?.delete(this.plane, properties(request.getProperties())));
        return new Empty();
    }

    private diff(request: proto.DiffRequest): proto.DiffResponse {
        const { kind, name } = identify(request.getUrn());
        const [olds, news] = [properties(request.getOldInputs()), properties(request.getNews())];
        const ignored = request.getIgnorechangesList();
        const differs =
            this.plane && kind.onPlane?.differing
                ? kind.onPlane.differing(properties(request.getOlds()), news)
                : differing(olds, news).filter(
                      (key) => news[key] !== undefined || kind.onIam?.leftToAws?.includes(key) !== true,
                  );
        const changed = differs.filter((key) => !ignored.includes(key));
        const response = new proto.DiffResponse();
        response.setChanges(
            changed.length > 0 ? proto.DiffResponse.DiffChanges.DIFF_SOME : proto.DiffResponse.DiffChanges.DIFF_NONE,
        );
        response.setDiffsList(changed);
        const replaces = changed.filter((key) => kind.replacing.includes(key));
        response.setReplacesList(replaces);
        this.diffs[name] = {
            changes: Object.fromEntries(changed.map((key) => [key, [olds[key], news[key]]])),
            replaces,
        };
        return response;
    }

    private note(operation: string, what: string): void {
        const entry = `${operation} ${what}`;
        const failure = this.failures.findIndex((one) => one.operation === entry);
        if (failure >= 0) {
            throw new Error(this.failures.splice(failure, 1)[0]?.message);
        }
        this.log.push(entry);
    }
}

function identify(urn: string): { kind: Kind; type: string; name: string } {
    const [, , qualifiedType = "", name = ""] = urn.split("::");
    const type = qualifiedType.split("$").pop() ?? "";
    const kind = kinds[type];
    if (kind === undefined) {
        throw new Error(`The test provider does not know ${type}.`);
    }
    return { kind, type, name };
}

function properties(struct: Struct | undefined): Properties {
    return struct?.toJavaScript() ?? {};
}

function checkResponse(inputs: Struct | undefined): proto.CheckResponse {
    const response = new proto.CheckResponse();
    response.setInputs(inputs);
    return response;
}

function pluginInfo(): PluginInfo {
    const info = new PluginInfo();
    info.setVersion("7.48.0");
    return info;
}

function schemaResponse(schema: string): proto.GetSchemaResponse {
    const response = new proto.GetSchemaResponse();
    response.setSchema(schema);
    return response;
}

function configureResponse(): proto.ConfigureResponse {
    const response = new proto.ConfigureResponse();
    response.setSupportspreview(true);
    response.setAcceptsecrets(false);
    return response;
}

function differing(olds: Properties, news: Properties): string[] {
    const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
    return keys.filter((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]));
}

/** The inputs, with those that are ignored as the state has them. */
function kept(ignored: string[], state: Properties, inputs: Properties): Properties {
    const given = Object.entries(inputs).filter(([key]) => !ignored.includes(key));
    const asBefore = Object.entries(state).filter(([key]) => ignored.includes(key));
    return Object.fromEntries([...given, ...asBefore]);
}

/** An import has no inputs of before, and takes all that it finds; a refresh takes those that the program has. */
function readIam(
    request: proto.ReadRequest,
    found: { inputs: Properties; outputs: Properties } | undefined,
): proto.ReadResponse {
    const response = new proto.ReadResponse();
    if (found !== undefined) {
        const before = Object.keys(properties(request.getInputs()));
        const inputs = Object.entries(found.inputs).filter(([key]) => before.length === 0 || before.includes(key));
        response.setId(request.getId());
        response.setProperties(Struct.fromJavaScript(found.outputs as never));
        response.setInputs(Struct.fromJavaScript(Object.fromEntries(inputs) as never));
    }
    return response;
}
