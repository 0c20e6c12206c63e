import assert from "node:assert/strict";
import { differenceOf } from "../../../explain/difference";
import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { policyOf, redshift } from "./assumers-policies";

function user(name: string, cluster = "c", region = "us-east-1"): string {
    return `arn:aws:redshift:${region}:123456789012:dbuser:${cluster}/${name}`;
}

function users(operator: string, ...values: string[]): object {
    return { Principal: redshift, Condition: { [operator]: { "sts:ExternalId": values } } };
}

/** Who gains and who loses, each in a line. */
function told(before: TrustDocument | undefined, after: TrustDocument | undefined) {
    const { gains, loses } = differenceOf(before, after);
    const line = (row: { who: string; cluster: string; region: string; only: string[] }) =>
        [`${row.who} of ${row.cluster} in ${row.region}`, ...row.only].join(", ");
    return { gains: gains.map(line), loses: loses.map(line) };
}

const everyone = policyOf({ Principal: redshift });
const bobAndAlice = policyOf(users("StringEquals", user("bob"), user("alice")));

describe("differenceOf", () => {
    it("tells who gains by a role that is made, and who loses by one that is deleted", () => {
        const all = ["bob of c in us-east-1", "alice of c in us-east-1"];
        assert.deepEqual(told(undefined, bobAndAlice), { gains: all, loses: [] });
        assert.deepEqual(told(bobAndAlice, undefined), { gains: [], loses: all });
        assert.deepEqual(told(undefined, undefined), { gains: [], loses: [] });
    });

    it("tells the whole row of who gains, as the policy after the change has it", () => {
        const after = policyOf(users("StringEquals", user("bob")), users("StringEquals", user("carol")));
        assert.deepEqual(differenceOf(policyOf(users("StringEquals", user("bob"))), after).gains, [
            {
                kind: "dbUser",
                who: "carol",
                pattern: false,
                warehouse: "cluster",
                cluster: "c",
                region: "us-east-1",
                accountId: "123456789012",
                only: [],
                statement: 1,
            },
        ]);
    });

    it("tells nothing where only the order and the statements change", () => {
        const apart = policyOf(users("StringLike", user("alice")), users("StringEquals", user("bob")));
        assert.deepEqual(told(bobAndAlice, apart), { gains: [], loses: [] });
    });

    it("lets nobody gain by being named who was one of everyone, of a pattern, or of every Region", () => {
        assert.deepEqual(told(everyone, bobAndAlice), { gains: [], loses: ["* of * in *"] });
        const pattern = policyOf(users("StringLike", user("b*")));
        assert.deepEqual(told(pattern, bobAndAlice), {
            gains: ["alice of c in us-east-1"],
            loses: ["b* of c in us-east-1"],
        });
        const regional = policyOf({ Principal: { Service: "redshift.us-east-1.amazonaws.com" } });
        assert.deepEqual(told(everyone, regional), { gains: [], loses: ["* of * in *"] });
    });

    it("lets a pattern gain that is wider than the one before, and not one that is narrower", () => {
        const wide = policyOf(users("StringLike", user("e*")));
        const narrow = policyOf(users("StringLike", user("etl_*")));
        assert.deepEqual(told(narrow, wide), { gains: ["e* of c in us-east-1"], loses: [] });
    });

    it("lets users gain whose names are not told apart by their case any more", () => {
        const before = policyOf(users("StringEquals", user("Bob")));
        const after = policyOf(users("StringEqualsIgnoreCase", user("Bob")));
        const gains = ["Bob of c in us-east-1, in any case of its letters"];
        assert.deepEqual(told(before, after), { gains, loses: [] });
        assert.deepEqual(told(after, before), { gains: [], loses: gains });
    });

    it("lets users gain by the end of a condition, and lose by a new one", () => {
        const restricted = policyOf({
            Principal: redshift,
            Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
        });
        assert.deepEqual(told(restricted, everyone), { gains: ["* of * in *"], loses: [] });
        assert.deepEqual(told(everyone, restricted), { gains: [], loses: ["* of * in *"] });
    });

    const onBehalf = (condition: object, ...values: string[]) =>
        policyOf({ Principal: redshift, Condition: { StringLike: { "sts:ExternalId": values }, ...condition } });
    const ofAccounts = (...accounts: string[]) => onBehalf({ StringEquals: { "aws:SourceAccount": accounts } }, "*");
    const ofSource = (...arns: string[]) => onBehalf({ ArnLike: { "aws:SourceArn": arns } }, "*");
    const [a, b] = ["123456789012", "210987654321"];

    it("tells nothing where only the order of a condition's values changes", () => {
        assert.deepEqual(told(ofAccounts(a, b), ofAccounts(b, a)), { gains: [], loses: [] });
        const tagged = (...values: string[]) => onBehalf({ StringEquals: { "aws:SourceVpc": values } }, "*");
        assert.deepEqual(told(tagged("vpc-1", "vpc-2"), tagged("vpc-2", "vpc-1")), { gains: [], loses: [] });
    });

    it("lets users lose, and none gain, by a service that acts for fewer accounts or clusters", () => {
        const loses = [`* of * in *, only on behalf of account ${a} or ${b}`];
        assert.deepEqual(told(ofAccounts(a, b), ofAccounts(a)), { gains: [], loses });
        const cluster = (name: string) => `arn:aws:redshift:us-east-1:${a}:cluster:${name}`;
        assert.deepEqual(told(ofSource(cluster("my-cluster")), ofSource(cluster("*"))), {
            gains: [`* of * in *, only on behalf of ${cluster("*")}`],
            loses: [],
        });
    });

    it("tells nothing by a condition on the account or cluster that the users are of", () => {
        const etl = user("etl_*");
        const before = policyOf(users("StringLike", etl));
        const account = { StringEquals: { "aws:SourceAccount": a } };
        const cluster = { ArnLike: { "aws:SourceArn": `arn:aws:redshift:us-east-1:${a}:cluster:c` } };
        for (const condition of [account, cluster]) {
            assert.deepEqual(told(before, onBehalf(condition, etl)), { gains: [], loses: [] });
        }
        const other = { StringEquals: { "aws:SourceAccount": b } };
        assert.deepEqual(told(before, onBehalf(other, etl)).loses, ["etl_* of c in us-east-1"]);
    });

    it("takes an account and its ARN for the same, and its users and roles for ones of it", () => {
        const trusting = (AWS: string) => policyOf({ Principal: { AWS } });
        const [root, role] = [`arn:aws:iam::${a}:root`, `arn:aws:iam::${a}:role/hand-over`];
        assert.deepEqual(told(trusting(a), trusting(root)), { gains: [], loses: [] });
        assert.deepEqual(told(trusting(root), trusting(role)), { gains: [], loses: [`${root} of * in *`] });
        assert.deepEqual(told(trusting(b), trusting(role)).gains, [`${role} of * in *`]);
        const provider = `arn:aws:iam::${a}:saml-provider/corp`;
        const federated = policyOf({ Principal: { Federated: provider }, Action: "sts:AssumeRoleWithSAML" });
        assert.deepEqual(told(trusting(root), federated).gains, [
            `${provider} of * in *, only by sts:AssumeRoleWithSAML`,
        ]);
    });

    it("does not let a user gain who is named where everyone of the account was allowed", () => {
        const restricted = policyOf({
            Principal: redshift,
            Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
        });
        assert.deepEqual(told(restricted, bobAndAlice), {
            gains: [],
            loses: ["* of * in *, only on behalf of account 123456789012"],
        });
    });

    it("tells a user who is not denied any more", () => {
        const before = policyOf(users("StringLike", user("*")), {
            ...users("StringEquals", user("bob")),
            Effect: "Deny",
        });
        assert.deepEqual(told(before, bobAndAlice), {
            gains: ["bob of c in us-east-1"],
            loses: ["* of c in us-east-1, but not bob"],
        });
    });

    it("tells other principals, and not database users for them", () => {
        const before = policyOf({ Principal: { AWS: "123456789012", Service: "sagemaker.amazonaws.com" } });
        const after = policyOf({ Principal: { AWS: ["123456789012", "210987654321"] } }, { Principal: redshift });
        assert.deepEqual(told(before, after), {
            gains: ["210987654321 of * in *", "* of * in *"],
            loses: ["sagemaker.amazonaws.com of * in *"],
        });
    });

    it("lets nobody gain where the principal * was allowed, unless by the end of a condition", () => {
        const after = policyOf({ Principal: { AWS: "123456789012", Service: "sagemaker.amazonaws.com" } });
        const loses = ["* of * in *", "* of * in *", "* of * in *"];
        assert.deepEqual(told(policyOf({ Principal: "*" }), after), { gains: [], loses });
        const restricted = policyOf({
            Principal: { AWS: "*" },
            Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        });
        assert.deepEqual(told(restricted, after).gains, [
            "123456789012 of * in *",
            "sagemaker.amazonaws.com of * in *",
        ]);
    });

    it("takes two patterns that are a wider one together for less than it", () => {
        const parts = policyOf(users("StringLike", user("a*"), user("*")));
        assert.deepEqual(told(parts, policyOf(users("StringLike", user("*")))), {
            gains: [],
            loses: [],
        });
        const either = policyOf(users("StringLike", user("?"), user("??*")));
        assert.deepEqual(told(either, policyOf(users("StringLike", user("?*")))), {
            gains: ["?* of c in us-east-1"],
            loses: [],
        });
    });
});
