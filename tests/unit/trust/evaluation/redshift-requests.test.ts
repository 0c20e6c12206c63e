import assert from "node:assert/strict";
import { redshiftRequests } from "../../../../trust/evaluation/redshift-requests";

describe("redshiftRequests", () => {
    it("for a cluster's user are one call, by the generic and the regional principal", () => {
        const session = { dbUser: "user1", cluster: "my-cluster", region: "us-west-2", accountId: "123456789012" };
        assert.deepEqual(redshiftRequests(session), [
            {
                principal: { service: ["redshift.amazonaws.com", "redshift.us-west-2.amazonaws.com"] },
                context: {
                    "sts:ExternalId": "arn:aws:redshift:us-west-2:123456789012:dbuser:my-cluster/user1",
                    "aws:SourceAccount": "123456789012",
                    "aws:SourceArn": "arn:aws:redshift:us-west-2:123456789012:cluster:my-cluster",
                    "aws:PrincipalIsAWSService": "true",
                    "aws:PrincipalServiceName": "redshift.amazonaws.com",
                    "aws:PrincipalServiceNamesList": ["redshift.amazonaws.com", "redshift.us-west-2.amazonaws.com"],
                    "aws:SecureTransport": "true",
                    "aws:ViaAWSService": "false",
                },
            },
        ]);
    });

    it("for a workgroup's user are two calls, by the two principals of AWS's guide, without aws:SourceArn", () => {
        const cluster = "serverless-123456789012-1234abcd-12ab-34cd-56ef-1234567890ab";
        const context = {
            "sts:ExternalId":
                "arn:aws:redshift:us-west-2:123456789012:dbuser:serverless-123456789012-1234abcd-12ab-34cd-56ef-1234567890ab/IAMR:Admin",
            "aws:SourceAccount": "123456789012",
            "aws:PrincipalIsAWSService": "true",
            "aws:SecureTransport": "true",
            "aws:ViaAWSService": "false",
        };
        assert.deepEqual(
            redshiftRequests({ dbUser: "IAMR:Admin", cluster, region: "us-west-2", accountId: "123456789012" }),
            ["redshift-serverless.amazonaws.com", "redshift.amazonaws.com"].map((service) => ({
                principal: { service: [service] },
                context: {
                    ...context,
                    "aws:PrincipalServiceName": service,
                    "aws:PrincipalServiceNamesList": [service],
                },
            })),
        );
    });

    it("have the partition of the Region in their ARNs", () => {
        const [request] = redshiftRequests({
            dbUser: "user1",
            cluster: "my-cluster",
            region: "cn-north-1",
            accountId: "123456789012",
        });
        assert.equal(
            request?.context["sts:ExternalId"],
            "arn:aws-cn:redshift:cn-north-1:123456789012:dbuser:my-cluster/user1",
        );
        assert.equal(
            request.context["aws:SourceArn"],
            "arn:aws-cn:redshift:cn-north-1:123456789012:cluster:my-cluster",
        );
        assert.deepEqual(request.principal, {
            service: ["redshift.amazonaws.com", "redshift.cn-north-1.amazonaws.com"],
        });
    });
});
