/*
 * A process that serves the thinnest aws provider: it gives each resource the inputs it was given and a few values of its
 * own, so that next to nothing of what is measured is it. Prints its port.
 */
import * as grpc from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct, Value } from "google-protobuf/google/protobuf/struct_pb";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
server.addService(ResourceProviderService, {
    handshake: unary(() => new proto.ProviderHandshakeResponse()),
    attach: unary(() => new Empty()),
    cancel: unary(() => new Empty()),
    getPluginInfo: unary(() => {
        const info = new PluginInfo();
        info.setVersion("7.48.0");
        return info;
    }),
    checkConfig: unary(check),
    diffConfig: unary(() => new proto.DiffResponse()),
    configure: unary(() => {
        const response = new proto.ConfigureResponse();
        response.setSupportspreview(true);
        return response;
    }),
    invoke: unary(() => {
        const response = new proto.InvokeResponse();
        response.setReturn(Struct.fromJavaScript({ accountId: "123456789012", region: "us-east-1" }));
        return response;
    }),
    check: unary(check),
    // Unknown: the engine compares the inputs itself.
    diff: unary(() => new proto.DiffResponse()),
    create: unary(create),
});
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
        throw error;
    }
    console.log(port);
});

function unary<Q, R>(answer: (request: Q) => R): grpc.handleUnaryCall<Q, R> {
    return (call, callback) => {
        callback(null, answer(call.request));
    };
}

function check(request: proto.CheckRequest): proto.CheckResponse {
    const response = new proto.CheckResponse();
    response.setInputs(request.getNews());
    return response;
}

function create(request: proto.CreateRequest): proto.CreateResponse {
    const response = new proto.CreateResponse();
    const name = request.getUrn().split("::").at(-1) ?? "";
    const state = request.getProperties() ?? new Struct();
    if (request.getType() === "aws:iam/role:Role") {
        const computed = { name, arn: `arn:aws:iam::123456789012:role/${name}`, uniqueId: `AROA${name}` };
        for (const [key, value] of Object.entries(computed)) {
            state.getFieldsMap().set(key, Value.fromJavaScript(request.getPreview() ? unknown : value));
        }
    }
    response.setId(request.getPreview() ? "" : name);
    response.setProperties(state);
    return response;
}
