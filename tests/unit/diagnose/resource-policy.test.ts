import assert from "node:assert/strict";
import fc from "fast-check";
import { matches } from "../permissions/iam-matcher";
import { concerns } from "../../../diagnose/resource-policy";
import { account, otherAccount, role } from "./world";

describe("The policy of a bucket or a key, as to what a role does", () => {
    const all = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" };
    const call = {
        roleArn: role,
        action: "s3:GetObject",
        resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/1.csv",
        context: { "s3:prefix": "sales/" },
    };

    /** Whom it means, for one statement: undefined where it is not about the call. */
    function means(statement: object): string | undefined {
        return concerns(JSON.stringify({ Version: "2012-10-17", Statement: [{ ...all, ...statement }] }), call)[0]
            ?.means;
    }

    function dependsOn(condition: object): readonly string[] | undefined {
        const statement = { ...all, Condition: condition };
        return concerns(JSON.stringify({ Version: "2012-10-17", Statement: statement }), call)[0]?.dependsOn;
    }

    it("means the role by its ARN, its sessions, and with everyone", () => {
        for (const principal of [
            "*",
            { AWS: "*" },
            { AWS: [role] },
            { AWS: ["arn:aws:iam::123456789012:role/x", role] },
            { AWS: `arn:aws:sts::${account}:assumed-role/copy-unload/session` },
        ]) {
            assert.equal(means({ Principal: principal }), "role", JSON.stringify(principal));
        }
    });

    it("means the account alone by its root or its id", () => {
        assert.equal(means({ Principal: { AWS: `arn:aws:iam::${account}:root` } }), "account");
        assert.equal(means({ Principal: { AWS: account } }), "account");
    });

    it("means neither another account, nor another role, nor a service", () => {
        for (const principal of [
            { AWS: otherAccount },
            { AWS: `arn:aws:iam::${otherAccount}:role/copy-unload` },
            { AWS: `${role}-2` },
            { Service: "redshift.amazonaws.com" },
        ]) {
            assert.equal(means({ Principal: principal }), undefined, JSON.stringify(principal));
        }
    });

    it("means the role by NotPrincipal where that does not name it", () => {
        const others = { Principal: undefined };
        assert.equal(means({ ...others, NotPrincipal: { AWS: otherAccount } }), "role");
        assert.equal(means({ ...others, NotPrincipal: { AWS: [role, `arn:aws:iam::${account}:root`] } }), undefined);
    });

    it("is about the action in any case, by wildcards, and by NotAction", () => {
        assert.equal(means({ Action: ["s3:PutObject", "S3:getobject"] }), "role");
        assert.equal(means({ Action: "s3:Get*" }), "role");
        assert.equal(means({ Action: "s3:Put*" }), undefined);
        assert.equal(means({ Action: undefined, NotAction: "s3:Put*" }), "role");
        assert.equal(means({ Action: undefined, NotAction: "s3:*" }), undefined);
    });

    it("is about the resource in its case, by wildcards, and by NotResource", () => {
        assert.equal(means({ Resource: "arn:aws:s3:::amzn-s3-demo-bucket/sales/?.csv" }), "role");
        assert.equal(means({ Resource: "arn:aws:s3:::amzn-s3-demo-bucket/Sales/*" }), undefined);
        assert.equal(means({ Resource: undefined, NotResource: "arn:aws:s3:::other/*" }), "role");
        assert.equal(means({ Resource: undefined, NotResource: "arn:aws:s3:::amzn-s3-demo-bucket/*" }), undefined);
    });

    it("is certain by conditions that hold", () => {
        assert.deepEqual(dependsOn({ Bool: { "aws:SecureTransport": "true" } }), []);
        assert.deepEqual(dependsOn({ ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${account}:role/copy-*` } }), []);
        assert.deepEqual(dependsOn({ StringEquals: { "AWS:PrincipalAccount": [otherAccount, account] } }), []);
        assert.deepEqual(dependsOn({ StringLike: { "s3:prefix": "sales/*" } }), []);
    });

    it("is not about the call by conditions that do not hold, whatever the others are", () => {
        const no = { Bool: { "aws:SecureTransport": "false" } };
        assert.equal(dependsOn(no), undefined);
        assert.equal(dependsOn({ ...no, StringEquals: { "aws:SourceVpce": "vpce-1" } }), undefined);
    });

    it("depends on the keys of which nothing is known, each once", () => {
        assert.deepEqual(
            dependsOn({
                Bool: { "aws:SecureTransport": "true" },
                StringNotEquals: { "aws:SourceVpce": "vpce-1" },
                Null: { "aws:SourceVpce": "false", "aws:PrincipalOrgID": "false" },
            }),
            ["aws:SourceVpce", "aws:PrincipalOrgID"],
        );
    });

    it("depends on keys whose operator is not known", () => {
        assert.deepEqual(dependsOn({ StringResembles: { "aws:PrincipalArn": role } }), ["aws:PrincipalArn"]);
    });

    it("is told by the statement's name, or its place", () => {
        const Statement = [all, { ...all, Sid: "No" }, { ...all, Effect: "Allow", Sid: "" }];
        assert.deepEqual(
            concerns(JSON.stringify({ Statement }), call).map(({ effect, label }) => [effect, label]),
            [
                ["Deny", "statement 1"],
                ["Deny", 'the statement "No"'],
                ["Allow", "statement 3"],
            ],
        );
    });

    describe("for all objects whose keys begin as it says", () => {
        /** What a statement covers of `sales/*`. */
        function extent(statement: object): string {
            const policy = JSON.stringify({
                Version: "2012-10-17",
                Statement: [{ ...all, Resource: [], ...statement }],
            });
            const [one] = concerns(policy, { ...call, resource: "arn:aws:s3:::b/sales/*" });
            return one === undefined ? "none" : one.isPart ? "part" : "all";
        }

        for (const [resource, named, excluded] of [
            ["*", "all", "none"],
            ["arn:aws:s3:::b/*", "all", "none"],
            ["arn:aws:s3:::b/sales/*", "all", "none"],
            ["arn:aws:s3:::b/sales*", "all", "none"],
            ["arn:aws:s3:::b/sales/2026/*", "part", "part"],
            ["arn:aws:s3:::b/sales/1.csv", "part", "part"],
            ["arn:aws:s3:::b/*.csv", "part", "part"],
            ["arn:aws:s3:::*/2026/*", "part", "part"],
            ["arn:aws:s3:::b/sales-hr/*", "none", "all"],
            ["arn:aws:s3:::b/sales", "none", "all"],
            ["arn:aws:s3:::other/*", "none", "all"],
        ] as const) {
            it(`is about ${named} of them by Resource ${resource}, and about ${excluded} by NotResource`, () => {
                assert.equal(extent({ Resource: resource }), named);
                assert.equal(extent({ Resource: undefined, NotResource: resource }), excluded);
            });
        }

        it("is never about none of them where it is about one", () => {
            const key = fc.stringMatching(/^[ab/]{0,4}$/);
            const wanted = fc.stringMatching(/^[ab/*?]{0,6}$/);
            fc.assert(
                fc.property(key, key, wanted, (beginning, rest, pattern) => {
                    fc.pre(matches(`arn:aws:s3:::b/${pattern}`, `arn:aws:s3:::b/${beginning}${rest}`));
                    const policy = JSON.stringify({ Statement: { ...all, Resource: `arn:aws:s3:::b/${pattern}` } });
                    assert.equal(concerns(policy, { ...call, resource: `arn:aws:s3:::b/${beginning}*` }).length, 1);
                }),
            );
        });
    });
});
