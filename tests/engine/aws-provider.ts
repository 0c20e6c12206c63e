import * as grpc from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

type Properties = Record<string, unknown>;

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

interface Kind {
    /** Properties whose change replaces the resource. */
    replacing: string[];
    /** What the provider fills in before anything is deployed. */
    defaults?: (name: string, inputs: Properties, region: string) => Properties;
    /** What AWS makes up. */
    computed: (inputs: Properties) => Properties;
    id: (inputs: Properties) => string;
}

/** As @pulumi/aws 7 has them, as far as this package uses them. */
const kinds: Record<string, Kind> = {
    "aws:iam/role:Role": {
        replacing: ["name", "path"],
        defaults: (name, inputs) => ({ name: `${name}-1234567`, path: "/", maxSessionDuration: 3600, ...inputs }),
        computed: ({ name, path }) => ({ arn: `arn:aws:iam::123456789012:role${String(path)}${String(name)}` }),
        id: ({ name }) => String(name),
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
        replacing: ["role", "policyArn"],
        computed: () => ({}),
        id: ({ role, policyArn }) => `${String(role)}/${String(policyArn)}`,
    },
    "aws:iam/rolePolicy:RolePolicy": {
        replacing: ["role", "name"],
        computed: () => ({}),
        id: ({ role, name }) => `${String(role)}:${String(name)}`,
    },
    "aws:redshift/clusterIamRoles:ClusterIamRoles": {
        replacing: ["clusterIdentifier", "region"],
        defaults: (_name, inputs, region) => ({ region, ...inputs }),
        computed: () => ({}),
        id: ({ clusterIdentifier }) => String(clusterIdentifier),
    },
    "aws:redshift/cluster:Cluster": {
        replacing: ["clusterIdentifier", "region"],
        defaults: (_name, inputs, region) => ({ region, ...inputs }),
        computed: () => ({ endpoint: "warehouse.abc.us-east-1.redshift.amazonaws.com:5439" }),
        id: ({ clusterIdentifier }) => String(clusterIdentifier),
    },
};

/** An aws provider in memory, that writes down what it is asked to do: "create aws:iam/role:Role copy-unload-role". */
export class AwsProvider {
    public readonly log: string[] = [];
    /** What an operation fails with, once. */
    public failures: { operation: string; message: string }[] = [];
    private readonly server = new grpc.Server({ "grpc.max_receive_message_length": -1 });

    public async start(): Promise<number> {
        this.server.addService(ResourceProviderService, {
            handshake: this.unary(() => new proto.ProviderHandshakeResponse()),
            attach: this.unary(() => new Empty()),
            cancel: this.unary(() => new Empty()),
            getPluginInfo: this.unary(() => pluginInfo()),
            checkConfig: this.unary((request: proto.CheckRequest) => checkResponse(request.getNews())),
            diffConfig: this.unary(() => new proto.DiffResponse()),
            configure: this.unary(() => configureResponse()),
            invoke: this.unary((request: proto.InvokeRequest) => this.invoke(request)),
            check: this.unary((request: proto.CheckRequest) => check(request)),
            diff: this.unary((request: proto.DiffRequest) => diff(request)),
            create: this.unary((request: proto.CreateRequest) => this.create(request)),
            read: this.unary((request: proto.ReadRequest) => read(request)),
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

    private unary<Q, R>(answer: (request: Q) => R): grpc.handleUnaryCall<Q, R> {
        return (call, callback) => {
            try {
                callback(null, answer(call.request));
            } catch (error) {
                callback({ code: grpc.status.UNKNOWN, details: (error as Error).message });
            }
        };
    }

    private invoke(request: proto.InvokeRequest): proto.InvokeResponse {
        this.note("invoke", request.getTok());
        const response = new proto.InvokeResponse();
        response.setReturn(Struct.fromJavaScript({ accountId: "123456789012", region: "us-east-1" }));
        return response;
    }

    private create(request: proto.CreateRequest): proto.CreateResponse {
        const { kind, name, type } = identify(request.getUrn());
        const inputs = properties(request.getProperties());
        const response = new proto.CreateResponse();
        if (request.getPreview()) {
            const computed = Object.keys(kind.computed(inputs)).map((key) => [key, unknown] as const);
            response.setProperties(Struct.fromJavaScript({ ...inputs, ...Object.fromEntries(computed) } as never));
            return response;
        }
        this.note("create", `${type} ${name}`);
        response.setId(kind.id(inputs));
        response.setProperties(Struct.fromJavaScript({ ...inputs, ...kind.computed(inputs) } as never));
        return response;
    }

    private update(request: proto.UpdateRequest): proto.UpdateResponse {
        const { kind, name, type } = identify(request.getUrn());
        const inputs = properties(request.getNews());
        if (!request.getPreview()) {
            this.note("update", `${type} ${name}`);
        }
        const response = new proto.UpdateResponse();
        response.setProperties(Struct.fromJavaScript({ ...inputs, ...kind.computed(inputs) } as never));
        return response;
    }

    private delete(request: proto.DeleteRequest): Empty {
        const { name, type } = identify(request.getUrn());
        this.note("delete", `${type} ${name}`);
        return new Empty();
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

function configureResponse(): proto.ConfigureResponse {
    const response = new proto.ConfigureResponse();
    response.setSupportspreview(true);
    response.setAcceptsecrets(false);
    return response;
}

function check(request: proto.CheckRequest): proto.CheckResponse {
    const { kind, name } = identify(request.getUrn());
    const inputs = properties(request.getNews());
    return checkResponse(Struct.fromJavaScript((kind.defaults?.(name, inputs, "us-east-1") ?? inputs) as never));
}

function diff(request: proto.DiffRequest): proto.DiffResponse {
    const { kind } = identify(request.getUrn());
    const [olds, news] = [properties(request.getOldInputs()), properties(request.getNews())];
    const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
    const changed = keys.filter((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]));
    const response = new proto.DiffResponse();
    response.setChanges(
        changed.length > 0 ? proto.DiffResponse.DiffChanges.DIFF_SOME : proto.DiffResponse.DiffChanges.DIFF_NONE,
    );
    response.setDiffsList(changed);
    response.setReplacesList(changed.filter((key) => kind.replacing.includes(key)));
    return response;
}

function read(request: proto.ReadRequest): proto.ReadResponse {
    const response = new proto.ReadResponse();
    response.setId(request.getId());
    response.setProperties(request.getProperties());
    response.setInputs(request.getInputs());
    return response;
}
