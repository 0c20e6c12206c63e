import assert from "node:assert/strict";
import { ExplainedRole } from "../../../../explain/explained-role";
import { allow, messagesOf, redshift, roleOf } from "./roles";

const cluster = { kind: "cluster", name: "my-cluster" } as const;
const namespace = { kind: "namespace", name: "analytics" } as const;
const found = (rule: string, statement: object, associations: ExplainedRole["associations"]) =>
    messagesOf(rule, roleOf([statement], { associations }));

describe("trust.noRedshift", () => {
    it("is found where a cluster and a namespace have a role for EC2", () => {
        assert.deepEqual(found("trust.noRedshift", allow("ec2.amazonaws.com"), [cluster, namespace]), [
            'The role is associated with the cluster "my-cluster" and the namespace "analytics", and no statement allows Redshift to assume it. Allow the principal redshift.amazonaws.com, or take the role out there.',
        ]);
    });

    it("is not found for any of Redshift's principals, nor without an association", () => {
        assert.deepEqual(found("trust.noRedshift", allow("redshift.us-east-1.amazonaws.com"), [cluster]), []);
        assert.deepEqual(found("trust.noRedshift", allow("ec2.amazonaws.com"), []), []);
        assert.deepEqual(found("trust.noRedshift", allow("ec2.amazonaws.com"), undefined), []);
    });
});

describe("role.notAssociated", () => {
    it("is found where nothing has a role for Redshift", () => {
        assert.deepEqual(found("role.notAssociated", allow(redshift), []), [
            "No cluster and no namespace has the role, so that no SQL can name it. Associate it, or delete it.",
        ]);
    });

    it("is not found where the associations are not known, or for a later role of a chain", () => {
        assert.deepEqual(found("role.notAssociated", allow(redshift), undefined), []);
        assert.deepEqual(found("role.notAssociated", allow(redshift), [cluster]), []);
        const chained = allow(redshift, undefined, { Principal: { AWS: "arn:aws:iam::123456789012:role/first" } });
        assert.deepEqual(found("role.notAssociated", chained, []), []);
    });
});
