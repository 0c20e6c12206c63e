import assert from "node:assert/strict";
import { createServer } from "node:http";
import { AddressInfo } from "node:net";
import { awsConfig } from "../../../association/aws/aws-config";
import { Refusal, refusalOf } from "../../../association/aws/refusal";
import { kinds, region } from "./kinds";
import { errorOf, exampleConfig } from "./world";

const meanings: Record<Refusal, string[]> = {
    busy: ["InvalidClusterState", "InvalidClusterStateFault", "ConflictException"],
    throttled: [
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "TooManyRequestsException",
        "RequestLimitExceeded",
        "RequestThrottledException",
        "SlowDown",
        "InternalFailure",
        "InternalError",
        "InternalServerException",
        "ServiceUnavailable",
        "DependencyRequestFailureFault",
    ],
    unreachable: ["TimeoutError"],
    notTrusted: [],
    missing: ["ClusterNotFound", "ClusterNotFoundFault", "ResourceNotFoundException"],
    denied: ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized"],
    credentials: [
        "CredentialsProviderError",
        "TokenProviderError",
        "ExpiredToken",
        "ExpiredTokenException",
        "InvalidClientTokenId",
        "UnrecognizedClientException",
        "SignatureDoesNotMatch",
        "InvalidSignatureException",
        "IncompleteSignature",
        "AuthFailure",
        "MissingAuthenticationToken",
    ],
    final: [
        "InvalidParameterValue",
        "ValidationException",
        "ClusterNotFoundElsewhere",
        "Error",
        "ServiceQuotaExceeded",
    ],
};

describe("An error of an AWS call", () => {
    for (const [meaning, names] of Object.entries(meanings)) {
        for (const name of names) {
            it(`means ${meaning} where its name is ${name}`, () => {
                assert.equal(refusalOf(errorWith({ name })), meaning);
            });
        }
    }

    for (const code of ["ECONNRESET", "ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EPIPE", "UND_ERR_SOCKET"]) {
        it(`means unreachable where its code is ${code}`, () => {
            assert.equal(refusalOf(errorWith({ code })), "unreachable");
        });
    }

    it("means unreachable where the connection was reset after the answer had begun", () => {
        const answered = { code: "ECONNRESET", $metadata: { httpStatusCode: 200 } };
        assert.equal(refusalOf(errorWith(answered)), "unreachable");
    });

    it("means notTrusted by its message alone", () => {
        const message = "The IAM role x is not valid. The IAM role must delegate access to an Amazon Redshift account.";
        assert.equal(refusalOf(errorWith({ name: "InvalidParameterValue", message })), "notTrusted");
        assert.equal(refusalOf(errorWith({ name: "ValidationException", message })), "notTrusted");
    });

    it("means credentials where the role on the way to them may not be assumed", () => {
        const message =
            "User: arn:aws:iam::123456789012:user/u is not authorized to perform: sts:AssumeRole on resource: r";
        assert.equal(refusalOf(errorWith({ name: "AccessDenied", message })), "credentials");
    });

    it("means throttled where AWS is not well, whatever its name", () => {
        assert.equal(refusalOf(errorWith({ name: "Odd", $metadata: { httpStatusCode: 503 } })), "throttled");
        assert.equal(refusalOf(errorWith({ name: "Odd", $metadata: { httpStatusCode: 499 } })), "final");
    });

    it("means final where it is a mistake in the program, or no error at all", () => {
        assert.equal(refusalOf(errorWith({ code: "ERR_INVALID_URL" })), "final");
        assert.equal(refusalOf("text"), "final");
        assert.equal(refusalOf(undefined), "final");
    });

    for (const kind of kinds) {
        it(`means throttled where a gateway answers for a ${kind.noun}, in HTML`, async () => {
            const gateway = createServer((_request, response) => {
                response.writeHead(503, { "content-type": "text/html" }).end("<html><h1>503</h1><br></html>");
            });
            await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
            const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
            const endpoints = JSON.stringify({ redshift: url, redshiftserverless: url });
            const config = new Map(Object.entries({ ...exampleConfig, "aws:endpoints": endpoints }));
            const warehouses = kind.warehouses(awsConfig((key) => config.get(key)));
            const error = await errorOf(warehouses.connect(kind.id, region, {}).read());
            gateway.close();
            gateway.closeAllConnections();
            assert.equal(refusalOf(error), "throttled", JSON.stringify(error));
        });
    }
});

function errorWith({ message = "Something.", ...parts }: { message?: string } & Record<string, unknown>): Error {
    return Object.assign(new Error(message), parts);
}
