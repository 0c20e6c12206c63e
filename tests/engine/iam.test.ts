import assert from "node:assert/strict";
import {
    AddRoleToInstanceProfileCommand,
    CreateInstanceProfileCommand,
    CreateRoleCommand,
    GetRoleCommand,
    IAMClient,
    PutRolePolicyCommand,
} from "@aws-sdk/client-iam";
import { ApiError } from "../control-plane/api-error";
import { Account } from "../iam/account";
import { iamClient } from "../iam/iam-client";
import { RoleProperties } from "../iam/iam";

function document(statement: object): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
}

const trust = document({ Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" });
const read = document({ Action: "s3:GetObject", Resource: "*" });
const load: RoleProperties = { name: "load", path: "/", assumeRolePolicy: trust, maxSessionDuration: 3600 };

function trusting(role: string): string {
    return document({ Principal: { AWS: `arn:aws:iam::123456789012:role/${role}` }, Action: "sts:AssumeRole" });
}

function naming(users: number): string {
    const arns = Array.from(
        { length: users },
        (_, index) => `arn:aws:redshift:us-east-1:123456789012:dbuser:c/u${index}`,
    );
    const Condition = { StringEquals: { "sts:ExternalId": arns } };
    return document({ Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole", Condition });
}

/** moto's words, and those that tests/iam/left-out.ts puts before them: the engine tests are worth what these are. */
describe("The IAM of the engine tests", () => {
    let account: Account;
    /** Asks once: what the provider tries again, and the SDK, is told here as it came. */
    let once: IAMClient;

    beforeEach(async () => {
        account = await Account.lease();
        Object.assign(account.server.behaviours, { unseenMs: 0, noPrincipalMs: 0, throttleEach: 0 });
        once = iamClient(account.url, 1);
    });

    afterEach(() => {
        account.giveBack();
    });

    const made: Record<string, [Partial<RoleProperties>, RegExp]> = {
        "a name with a space": [{ name: "a b" }, /^ValidationError: .*'roleName' failed to satisfy constraint/],
        "a name of 65 characters": [{ name: "a".repeat(65) }, /^ValidationError: .*less than or equal to 64$/],
        "a session of a minute": [{ maxSessionDuration: 60 }, /^ValidationError: .*greater than or equal to 3600$/],
        "a trust policy that is no JSON": [
            { assumeRolePolicy: "{" },
            /^MalformedPolicyDocument\w*: Syntax errors in policy/,
        ],
        "a trust policy with an action of S3": [
            {
                assumeRolePolicy: document({
                    Principal: { Service: "redshift.amazonaws.com" },
                    Action: "s3:GetObject",
                }),
            },
            /^MalformedPolicyDocument\w*: .*AssumeRole/,
        ],
        "a trust policy over 2,048 characters": [
            { assumeRolePolicy: naming(40) },
            /^LimitExceeded\w*: Cannot exceed quota for ACLSizePerRole: 2048$/,
        ],
        "a principal that is not there": [
            { assumeRolePolicy: trusting("nobody") },
            /^MalformedPolicyDocument\w*: Invalid principal in policy: "AWS":"arn:aws:iam::123456789012:role\/nobody"$/,
        ],
    };
    for (const [what, [changes, refusal]] of Object.entries(made)) {
        it(`refuses ${what}, and leaves no role`, async () => {
            await assert.rejects(account.iam.createRole({ ...load, ...changes }), refusal);
            assert.deepEqual(await account.iam.names(), []);
        });
    }

    it("takes what is not refused, and reads it back", async () => {
        const properties = { ...load, path: "/redshift/", description: "Loads", tags: { team: "data" } };
        const { arn, uniqueId } = await account.iam.createRole(properties);
        assert.equal(arn, "arn:aws:iam::123456789012:role/redshift/load");
        assert.match(uniqueId, /^AROA[A-Z0-9]{17}$/);
        assert.deepEqual(await account.iam.role("load"), {
            ...properties,
            arn,
            uniqueId,
            managedPolicyArns: [],
            inlinePolicies: [],
        });
    });

    it("has one role of a name, in whatever case", async () => {
        await account.iam.createRole(load);
        await assert.rejects(account.iam.createRole({ ...load, name: "LOAD" }), /^EntityAlreadyExists/);
    });

    it("judges a trust policy, and its quota, when it is updated too", async () => {
        await account.iam.createRole(load);
        await assert.rejects(account.iam.updateRole({ ...load, assumeRolePolicy: "{" }), /^MalformedPolicyDocument/);
        await assert.rejects(account.iam.updateRole({ ...load, assumeRolePolicy: naming(40) }), /^LimitExceeded/);
        assert.equal((await account.iam.role("load"))?.assumeRolePolicy, trust);
    });

    it("refuses policies over the quotas: 10,240 characters inline, 10 attached", async () => {
        await account.iam.createRole(load);
        const resources = Array.from({ length: 100 }, (_, index) => `arn:aws:s3:::bucket-${"x".repeat(40)}-${index}/*`);
        const policy = document({ Action: "s3:GetObject", Resource: resources });
        await account.iam.putRolePolicy("load", { name: "first", policy });
        await account.iam.putRolePolicy("load", { name: "first", policy });
        await assert.rejects(
            account.iam.putRolePolicy("load", { name: "second", policy }),
            /^LimitExceeded.*10240 bytes/,
        );
        const malformed = document({ Action: "GetObject", Resource: "*" });
        await assert.rejects(
            account.iam.putRolePolicy("load", { name: "p", policy: malformed }),
            /^MalformedPolicyDocument/,
        );
        const nobodys = "arn:aws:iam::aws:policy/Nobody";
        await assert.rejects(account.iam.attachRolePolicy("load", nobodys), /^NoSuchEntity/);
        const there = [
            "AmazonS3ReadOnlyAccess",
            "AmazonS3FullAccess",
            "AmazonSQSFullAccess",
            "AmazonSNSFullAccess",
            "AmazonEC2FullAccess",
            "AmazonRDSFullAccess",
            "AmazonVPCFullAccess",
            "AmazonSQSReadOnlyAccess",
            "AmazonSNSReadOnlyAccess",
            "AmazonEC2ReadOnlyAccess",
        ].map((name) => `arn:aws:iam::aws:policy/${name}`);
        for (const arn of there) {
            await account.iam.attachRolePolicy("load", arn);
        }
        await account.iam.attachRolePolicy("load", there[0] ?? "");
        await assert.rejects(
            account.iam.attachRolePolicy("load", "arn:aws:iam::aws:policy/ReadOnlyAccess"),
            /^LimitExceeded\w*: Cannot exceed quota for PoliciesPerRole: 10$/,
        );
    });

    it("does not delete a role while a policy or an instance profile hangs on it", async () => {
        await account.iam.createRole(load);
        const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
        await account.iam.attachRolePolicy("load", s3);
        await assert.rejects(account.iam.deleteRole("load"), /^DeleteConflict/);
        await account.iam.detachRolePolicy("load", s3);
        await account.iam.putRolePolicy("load", { name: "read", policy: read });
        await assert.rejects(account.iam.deleteRole("load"), /^DeleteConflict/);
        await account.iam.deleteRolePolicy("load", "read");
        const InstanceProfileName = "profile";
        await once.send(new CreateInstanceProfileCommand({ InstanceProfileName }));
        await once.send(new AddRoleToInstanceProfileCommand({ InstanceProfileName, RoleName: "load" }));
        await assert.rejects(account.iam.deleteRole("load"), /^DeleteConflict/);
    });

    it("trusts a role, and not one that is made anew under its name", async () => {
        await account.iam.createRole(load);
        await account.iam.createRole({ ...load, name: "lake", assumeRolePolicy: trusting("load") });
        const policy = document({ Action: "sts:AssumeRole", Resource: "arn:aws:iam::123456789012:role/lake" });
        await account.iam.putRolePolicy("load", { name: "next", policy });
        assert.equal(await account.canAssume("load", "lake"), true);
        await account.iam.deleteRolePolicy("load", "next");
        await account.iam.deleteRole("load");
        await account.iam.createRole(load);
        await account.iam.putRolePolicy("load", { name: "next", policy });
        assert.equal(await account.canAssume("load", "lake"), false);
    });

    it("is eventually consistent: a new role is not found, nor a principal, for a while", async () => {
        Object.assign(account.server.behaviours, { unseenMs: Infinity, noPrincipalMs: Infinity });
        await account.iam.createRole(load);
        assert.equal(await account.iam.role("load"), undefined);
        const lake = { ...load, name: "lake", assumeRolePolicy: trusting("load") };
        await assert.rejects(account.iam.createRole(lake), /^MalformedPolicyDocument\w*: Invalid principal/);
        Object.assign(account.server.behaviours, { unseenMs: 0, noPrincipalMs: 0 });
        assert.equal((await account.iam.role("load"))?.name, "load");
        await account.iam.createRole(lake);
    });

    it("throttles a call now and then, which a client of one attempt sees", async () => {
        account.server.behaviours.throttleEach = 2;
        await account.iam.createRole(load);
        await assert.rejects(once.send(new GetRoleCommand({ RoleName: "load" })), /^Throttling/);
        await once.send(new GetRoleCommand({ RoleName: "load" }));
    });

    it("refuses a call that a test wants refused, before it takes effect", async () => {
        account.server.hook = {
            before: ({ operation }) => {
                if (operation === "PutRolePolicy") {
                    throw new ApiError("AccessDenied", "not authorized to perform: iam:PutRolePolicy", 403);
                }
            },
        };
        const RoleName = "load";
        await once.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
        const put = new PutRolePolicyCommand({ RoleName, PolicyName: "read", PolicyDocument: read });
        await assert.rejects(once.send(put), /^AccessDenied.*iam:PutRolePolicy$/);
        assert.deepEqual((await account.iam.role("load"))?.inlinePolicies, []);
    });
});
