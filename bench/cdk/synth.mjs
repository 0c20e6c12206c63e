/*
 * A process that synthesizes the given number of roles with AWS CDK, and prints what it took. A role's policies are part of it in
 * CloudFormation, and its association part of the cluster, which is not here. A stack has 500 resources at most.
 */
import { App, Stack } from "aws-cdk-lib";
import { ManagedPolicy, PolicyDocument, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";

const roles = Number(process.argv[2]);
const rolesPerStack = 500;
const users = ["user1", "user2"];

const app = new App({ outdir: process.argv[3], analyticsReporting: false });
let stack;
for (let index = 0; index < roles; index += 1) {
    if (index % rolesPerStack === 0) {
        stack = new Stack(app, `stack-${index}`);
    }
    new Role(stack, `load-${index}`, {
        assumedBy: new ServicePrincipal("redshift.us-east-1.amazonaws.com"),
        externalIds: users.map((user) => `arn:aws:redshift:us-east-1:123456789012:dbuser:cluster-${index}/${user}`),
        managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName("AmazonS3ReadOnlyAccess")],
        inlinePolicies: {
            extra: PolicyDocument.fromJson({
                Version: "2012-10-17",
                Statement: [
                    { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::amzn-s3-demo-bucket/*" },
                ],
            }),
        },
    });
}
app.synth();

const { user, system } = process.cpuUsage();
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ wall: performance.now() / 1000, cpu: (user + system) / 1e6, memory }));
