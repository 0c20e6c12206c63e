import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ExplainedRole } from "../../../explain/explained-role";
import { findingRules, findingsOf } from "../../../explain/findings";
import { allow, dbUser, deny, redshift, roleOf, serverless, workgroupUser } from "../explain/findings/roles";

const docs = readFileSync(join(__dirname, "../../../docs/findings.md"), "utf8");
const rows = new Map(
    docs.split("\n").flatMap((line) => {
        const [, rule, means = "", todo = "", message = ""] = line.split(/\s+\|\s+|^\|\s+|\s+\|$/);
        return rule?.startsWith("`")
            ? [[rule.slice(1, -1), { means, todo, message: message.slice(1, -1) }] as const]
            : [];
    }),
);

const user1 = { StringEquals: { "sts:ExternalId": dbUser("my-cluster/user1") } };
const like = (value: string) => ({ StringLike: { "sts:ExternalId": value } });
const cluster = { associations: [{ kind: "cluster", name: "my-cluster" } as const] };
const role = { Principal: { AWS: "arn:aws:iam::123456789012:role/first" } };

/** For each finding, a role that the documented message is about. */
const examples: Record<string, ExplainedRole> = {
    "trust.anyone": roleOf([allow(redshift, undefined, { Principal: "*" })]),
    "trust.unrestricted": roleOf([allow(redshift)]),
    "trust.wildcardUsers": roleOf([allow(redshift, like(dbUser("my-cluster/*")))]),
    "trust.reachesOtherClusters": roleOf([allow(redshift, like(dbUser("my-*")))]),
    "trust.neverMet": roleOf([allow(redshift, { StringEquals: { "sts:ExternalId": dbUser("my-cluster/etl_*") } })]),
    "trust.principal": roleOf([allow("redshift.amazonaws.com.cn")]),
    "trust.void": roleOf([allow(redshift, user1), allow(redshift)]),
    "trust.shadowedByDeny": roleOf([allow(redshift, user1), deny(user1)]),
    "trust.serverlessPrincipal": roleOf([
        allow(redshift, { StringEquals: { "sts:ExternalId": workgroupUser("user1") } }),
    ]),
    "trust.serverlessSourceArn": roleOf([
        allow(serverless, {
            ArnLike: { "aws:SourceArn": "arn:aws:redshift-serverless:us-east-1:123456789012:workgroup/my-workgroup" },
        }),
    ]),
    "trust.externalIdInChain": roleOf([allow(redshift, user1, role)]),
    "trust.nearQuota": roleOf([allow(redshift, user1, { Sid: "x".repeat(1700) })]),
    "trust.noRedshift": roleOf([allow("ec2.amazonaws.com")], cluster),
    "trust.unsupported": roleOf([{ Effect: "Allow", NotPrincipal: { AWS: "*" }, Action: "sts:AssumeRole" }]),
    "role.notAssociated": roleOf([allow(redshift)], { associations: [] }),
    "permissions.broad": roleOf([allow(redshift)], {
        policies: [
            { name: "s3", document: JSON.stringify({ Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } }) },
        ],
    }),
};

describe("docs/findings.md", () => {
    it("lists every finding, in the order in which they are told, and no other", () => {
        assert.deepEqual([...rows.keys()], findingRules);
    });

    for (const [rule, { means, todo, message }] of rows) {
        it(`says of ${rule} what it means and what to do, and quotes its message`, () => {
            assert.ok(means.length > 0 && todo.length > 0);
            const example = examples[rule] ?? assert.fail(`${rule} has no example here.`);
            const messages = findingsOf(example).filter((finding) => finding.rule === rule);
            assert.deepEqual(
                messages.map((finding) => finding.message),
                [message],
            );
        });
    }
});
