import assert from "node:assert/strict";
import { trustWarnings } from "../../../trust/trust-warnings";

describe("Warnings have the id of their rule, and the path of what they are about", () => {
    const workgroupArn =
        "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/1234abcd-12ab-34cd-56ef-1234567890ab";

    for (const [says, args, expected] of [
        ["A Region that AWS has added since.", { regions: ["us-north-9"] }, [["region.unknown", "regions[0]"]]],
        [
            "The European Sovereign Cloud.",
            { cluster: { clusterIdentifier: "my-cluster", region: "eusc-de-east-1" } },
            [["region.undocumented", "cluster.region"]],
        ],
        [
            "A workgroup where there is no Serverless.",
            { workgroup: { workgroupName: "my-workgroup", region: "me-south-1" } },
            [["region.serverless", "workgroup.region"]],
        ],
        [
            "A source ARN beside a namespace.",
            { namespace: { namespaceName: "my-namespace" }, sourceArns: [workgroupArn] },
            [["sourceArn.serverless", "sourceArns"]],
        ],
        [
            "A source ARN of Serverless for a role that is not.",
            { sourceArns: ["arn:aws:redshift:us-east-1:123456789012:cluster:my-cluster", workgroupArn] },
            [["sourceArn.serverless", "sourceArns[1]"]],
        ],
        [
            "A quota of one character more than AWS grants.",
            { trustPolicyQuota: 4097 },
            [["trustPolicyQuota.high", "trustPolicyQuota"]],
        ],
    ] as const) {
        it(says, () => {
            assert.deepEqual(
                trustWarnings(args).map(({ rule, path }) => [rule, path]),
                expected,
            );
        });
    }
});
