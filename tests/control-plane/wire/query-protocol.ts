import { ApiError } from "../api-error";
import { Input, Operation, Output } from "../operations";
import { Protocol } from "./protocol";
import { QueryForm } from "./query-form";
import { elements } from "./xml";

type QueryOperation = "DescribeClusters" | "ModifyClusterIamRoles" | "AssumeRole";

const redshift = { version: "2012-12-01", xmlns: "http://redshift.amazonaws.com/doc/2012-12-01/" };
const sts = { version: "2011-06-15", xmlns: "https://sts.amazonaws.com/doc/2011-06-15/" };
const services = { DescribeClusters: redshift, ModifyClusterIamRoles: redshift, AssumeRole: sts };

const inputs: { [O in QueryOperation]: (form: QueryForm) => Input<O> } = {
    DescribeClusters: (form) => form.texts("ClusterIdentifier"),
    ModifyClusterIamRoles: (form) => ({
        ClusterIdentifier: form.required("ClusterIdentifier"),
        ...form.lists("IamRoleArn", "AddIamRoles", "RemoveIamRoles"),
        ...form.texts("DefaultIamRoleArn"),
    }),
    AssumeRole: (form) => ({
        RoleArn: form.required("RoleArn"),
        RoleSessionName: form.required("RoleSessionName"),
        ...form.texts("ExternalId"),
    }),
};

/** The names of the model's errors that are others on the wire (its `awsQueryError` traits). */
const wireCodes: Record<string, string> = {
    ClusterNotFoundFault: "ClusterNotFound",
    InvalidClusterStateFault: "InvalidClusterState",
};

const memberNames = { Clusters: "Cluster", IamRoles: "ClusterIamRole" };

/** AWS's query protocol, which Redshift and STS speak: a form comes, XML goes. */
export const queryProtocol: Protocol = {
    contentType: "text/xml",
    read(_headers, body) {
        const form = new QueryForm(body);
        const operation = operationOf(form.required("Action"), form.required("Version"));
        return { operation, input: inputs[operation](form) };
    },
    writeOutput(output, { operation, requestId }) {
        const result = elements(withExpiration(output), memberNames);
        const metadata = elements({ ResponseMetadata: { RequestId: requestId } });
        const answer = `<${operation}Result>${result}</${operation}Result>${metadata}`;
        return `<${operation}Response xmlns="${xmlns(operation)}">${answer}</${operation}Response>`;
    },
    writeError({ name, message, statusCode }, { operation, requestId }) {
        const Type = statusCode < 500 ? "Sender" : "Receiver";
        const error = { Type, Code: wireCodes[name] ?? name, Message: message };
        return `<ErrorResponse xmlns="${xmlns(operation)}">${elements({ Error: error, RequestId: requestId })}</ErrorResponse>`;
    },
};

function operationOf(action: string, version: string): QueryOperation {
    if (isQueryOperation(action) && services[action].version === version) {
        return action;
    }
    const message = `This control plane does not have the operation ${action} of version ${version}.`;
    throw new ApiError("InvalidAction", message);
}

function isQueryOperation(name: string | undefined): name is QueryOperation {
    return name !== undefined && Object.hasOwn(services, name);
}

/** Redshift's, where it is not known who was asked. */
function xmlns(operation: Operation | undefined): string {
    return isQueryOperation(operation) ? services[operation].xmlns : redshift.xmlns;
}

/** An hour by the real clock, whatever clock the control plane has: it is the client that looks at it. */
function withExpiration(output: Output<Operation>): object {
    if (!("Credentials" in output)) {
        return output;
    }
    const Expiration = new Date(Date.now() + 3_600_000).toISOString();
    return { ...output, Credentials: { ...output.Credentials, Expiration } };
}
