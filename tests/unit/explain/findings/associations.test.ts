import assert from "node:assert/strict";
import { ExplainedRole } from "../../../../explain/explained-role";
import { allow, dbUser, deny, messagesOf, redshift, roleOf, serverless, workgroupUser } from "./roles";

const cluster = { kind: "cluster", name: "my-cluster" } as const;
const namespace = { kind: "namespace", name: "analytics" } as const;
const found = (rule: string, statement: object, associations: ExplainedRole["associations"]) =>
    messagesOf(rule, roleOf([statement], { associations }));

const told = (what: string, principals: string) =>
    `The role is associated with ${what}, and its trust policy lets no database user there make Redshift assume it. Allow some of them, by the ${principals}, or take the role out there.`;
const ofCluster = told('the cluster "my-cluster"', "principal redshift.amazonaws.com");
const ofNamespace = told(
    'the namespace "analytics"',
    "principals redshift-serverless.amazonaws.com and redshift.amazonaws.com",
);
const forUsers = (...values: string[]) => ({ StringLike: { "sts:ExternalId": values } });

describe("trust.noRedshift", () => {
    it("is found where a cluster and a namespace have a role for EC2", () => {
        assert.deepEqual(found("trust.noRedshift", allow("ec2.amazonaws.com"), [cluster, namespace]), [
            told(
                'the cluster "my-cluster" and the namespace "analytics"',
                "principals redshift-serverless.amazonaws.com and redshift.amazonaws.com",
            ),
        ]);
    });

    it("is found for a cluster with Serverless's principal alone, or with users of others", () => {
        assert.deepEqual(found("trust.noRedshift", allow(serverless), [cluster]), [ofCluster]);
        for (const rest of ["other/*", "my-cluster2/*", "?ther/*", "serverless-123456789012-1234abcd/*"]) {
            assert.deepEqual(found("trust.noRedshift", allow(redshift, forUsers(dbUser(rest))), [cluster]), [
                ofCluster,
            ]);
        }
    });

    it("is found for a namespace with users of clusters alone, and for what a Deny takes away", () => {
        const both = [serverless, redshift];
        const ofUsers = allow(both, forUsers(dbUser("my-cluster/user1"), dbUser("other/etl_*")));
        assert.deepEqual(found("trust.noRedshift", ofUsers, [cluster, namespace]), [ofNamespace]);
        const denied = roleOf([allow(redshift), deny()], { associations: [cluster] });
        assert.deepEqual(messagesOf("trust.noRedshift", denied), [ofCluster]);
    });

    it("is not found for some of the users there", () => {
        for (const rest of ["my-cluster/user1", "my-cluster/etl_*", "*/bob", "my-*", "?y-cl*r/b?b"]) {
            assert.deepEqual(found("trust.noRedshift", allow(redshift, forUsers(dbUser(rest))), [cluster]), []);
        }
        const ofWorkgroup = allow([serverless, redshift], forUsers(workgroupUser("etl_*")));
        assert.deepEqual(found("trust.noRedshift", ofWorkgroup, [namespace]), []);
        const sourceArn = { ArnLike: { "aws:SourceArn": "arn:aws:redshift:us-east-1:123456789012:cluster:my-*" } };
        assert.deepEqual(found("trust.noRedshift", allow(redshift, sourceArn), [cluster]), []);
    });

    it("is not found for any of Redshift's principals, for *, for what nobody can tell, nor without an association", () => {
        assert.deepEqual(found("trust.noRedshift", allow("redshift.us-east-1.amazonaws.com"), [cluster]), []);
        assert.deepEqual(
            found("trust.noRedshift", allow(redshift, undefined, { Principal: "*" }), [cluster, namespace]),
            [],
        );
        const inRegion = { StringEquals: { "aws:RequestedRegion": "us-east-1" } };
        assert.deepEqual(found("trust.noRedshift", allow(redshift, inRegion), [cluster]), []);
        assert.deepEqual(found("trust.noRedshift", allow("ec2.amazonaws.com"), []), []);
        assert.deepEqual(found("trust.noRedshift", allow("ec2.amazonaws.com"), undefined), []);
    });

    it("is not found for users by a policy variable", () => {
        const users = forUsers("arn:aws:redshift:us-east-1:${aws:SourceAccount}:dbuser:my-cluster/etl_*");
        assert.deepEqual(found("trust.noRedshift", allow(redshift, users), [cluster]), []);
    });

    it("is not found for a namespace with aws:SourceArn: what Serverless sends is not documented", () => {
        const ofWorkgroup = {
            ArnLike: { "aws:SourceArn": "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/my-workgroup" },
        };
        assert.deepEqual(found("trust.noRedshift", allow([serverless, redshift], ofWorkgroup), [namespace]), []);
    });

    it("leaves a namespace to trust.serverlessPrincipal where one principal is missing", () => {
        assert.deepEqual(found("trust.noRedshift", allow(redshift), [namespace]), []);
    });
});

describe("role.notAssociated", () => {
    it("is found where nothing has a role for Redshift", () => {
        assert.deepEqual(found("role.notAssociated", allow(redshift), []), [
            "No cluster and no namespace has the role in what was read, which is one file, stack or preview. Unless another has it elsewhere, no SQL can name it: associate it.",
        ]);
    });

    it("is not found where the associations are not known, or for a later role of a chain", () => {
        assert.deepEqual(found("role.notAssociated", allow(redshift), undefined), []);
        assert.deepEqual(found("role.notAssociated", allow(redshift), [cluster]), []);
        const chained = allow(redshift, undefined, { Principal: { AWS: "arn:aws:iam::123456789012:role/first" } });
        assert.deepEqual(found("role.notAssociated", chained, []), []);
    });

    for (const other of ["scheduler.redshift.amazonaws.com", "dms.amazonaws.com"]) {
        it(`is not found for a role that is for ${other} too, in one statement or in two`, () => {
            assert.deepEqual(found("role.notAssociated", allow([other, redshift]), []), []);
            const two = roleOf([allow(other), allow(redshift)], { associations: [] });
            assert.deepEqual(messagesOf("role.notAssociated", two), []);
        });
    }
});
