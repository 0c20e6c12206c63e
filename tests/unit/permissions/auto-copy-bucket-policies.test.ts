import assert from "node:assert/strict";
import { autoCopyBucketPolicies } from "../../../permissions/auto-copy-bucket-policies";
import { isAllowed, PolicyDocument } from "./iam-matcher";
import { where, whereIn } from "./where";

/** By https://docs.aws.amazon.com/redshift/latest/dg/loading-data-copy-job.html */
describe("autoCopyBucketPolicies", () => {
    it("lets Redshift ask the bucket to tell of new objects, for integrations of the account and Region alone", () => {
        assert.deepEqual(autoCopyBucketPolicies([{ bucket: "amzn-s3-demo-bucket" }], where), {
            "amzn-s3-demo-bucket":
                '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"redshift.amazonaws.com"},' +
                '"Action":["s3:GetBucketNotification","s3:PutBucketNotification","s3:GetBucketLocation"],' +
                '"Resource":"arn:aws:s3:::amzn-s3-demo-bucket","Condition":' +
                '{"StringEquals":{"aws:SourceAccount":"123456789012"},' +
                '"ArnLike":{"aws:SourceArn":"arn:aws:redshift:us-east-1:123456789012:integration:*"}}}]}',
        });
    });

    it("has one policy a bucket, however many prefixes of it are given", () => {
        const locations = [{ bucket: "b1", prefix: "p/" }, { bucket: "b2" }, { bucket: "b1", prefix: "q/" }];
        const policies = autoCopyBucketPolicies(locations, where);
        assert.deepEqual(Object.keys(policies), ["b1", "b2"]);
        assert.deepEqual(policies, autoCopyBucketPolicies([{ bucket: "b1" }, { bucket: "b2" }], where));
    });

    it("has no policy where there is no bucket", () => {
        assert.deepEqual(autoCopyBucketPolicies([], where), {});
    });

    for (const [region, partition] of [
        ["cn-north-1", "aws-cn"],
        ["us-gov-west-1", "aws-us-gov"],
    ] as const) {
        it(`is in the partition ${partition} there`, () => {
            const { b = "" } = autoCopyBucketPolicies([{ bucket: "b" }], whereIn(region));
            const policy = JSON.parse(b) as PolicyDocument;
            const call = (sourceArn: string, account = "123456789012") => ({
                action: "s3:PutBucketNotification",
                resource: `arn:${partition}:s3:::b`,
                context: { "aws:SourceArn": sourceArn, "aws:SourceAccount": account },
            });
            const integration = `arn:${partition}:redshift:${region}:123456789012:integration:1234abcd`;
            assert.ok(isAllowed(policy, call(integration)));
            assert.ok(!isAllowed(policy, call(integration, "210987654321")));
            assert.ok(!isAllowed(policy, call(integration.replace("integration", "cluster"))));
            assert.ok(!isAllowed(policy, { ...call(integration), context: {} }));
        });
    }
});
