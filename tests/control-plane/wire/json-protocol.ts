import { isRecord } from "../../../problems/is-record";
import { ApiError } from "../api-error";
import { Input } from "../operations";
import { Protocol } from "./protocol";

type JsonOperation = "GetNamespace" | "GetWorkgroup" | "UpdateNamespace";

const target = "RedshiftServerless.";

const inputs: { [O in JsonOperation]: (body: Record<string, unknown>) => Input<O> } = {
    GetNamespace: (body) => ({ namespaceName: text(body, "namespaceName") }),
    GetWorkgroup: (body) => ({ workgroupName: text(body, "workgroupName") }),
    UpdateNamespace: (body) => ({
        namespaceName: text(body, "namespaceName"),
        ...("iamRoles" in body ? { iamRoles: texts(body, "iamRoles") } : {}),
        ...("defaultIamRoleArn" in body ? { defaultIamRoleArn: text(body, "defaultIamRoleArn") } : {}),
    }),
};

/** AWS's JSON 1.1 protocol, which Redshift Serverless speaks. */
export const jsonProtocol: Protocol = {
    contentType: "application/x-amz-json-1.1",
    read(headers, body) {
        const operation = operationOf(String(headers["x-amz-target"]));
        return { operation, input: inputs[operation](parse(body)) };
    },
    writeOutput: (output) => JSON.stringify(output),
    writeError: ({ name, message }) => JSON.stringify({ __type: name, message }),
};

function operationOf(asked: string): JsonOperation {
    const operation = asked.startsWith(target) ? asked.slice(target.length) : undefined;
    if (isJsonOperation(operation)) {
        return operation;
    }
    throw new ApiError("UnknownOperationException", `This control plane does not have the operation ${asked}.`);
}

function isJsonOperation(name: string | undefined): name is JsonOperation {
    return name !== undefined && Object.hasOwn(inputs, name);
}

function parse(body: string): Record<string, unknown> {
    try {
        const parsed: unknown = JSON.parse(body);
        if (isRecord(parsed)) {
            return parsed;
        }
    } catch {
        // Told below, as what is no object is.
    }
    throw new ApiError("SerializationException", "The body is not a JSON object.");
}

function text(body: Record<string, unknown>, name: string): string {
    const value = body[name];
    if (typeof value === "string") {
        return value;
    }
    throw new ApiError("ValidationException", `${name} must be a text.`);
}

function texts(body: Record<string, unknown>, name: string): string[] {
    const value = body[name];
    if (Array.isArray(value) && value.every((one) => typeof one === "string")) {
        return value;
    }
    throw new ApiError("ValidationException", `${name} must be a list of texts.`);
}
