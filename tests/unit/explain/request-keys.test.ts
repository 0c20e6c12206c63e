import assert from "node:assert/strict";
import { documentedOf, isUnknownKey, meantKey } from "../../../explain/request-keys";

describe("documentedOf", () => {
    it("tells the keys that Redshift's calls have, in any case", () => {
        for (const key of [
            "sts:ExternalId",
            "STS:externalid",
            "aws:SourceArn",
            "aws:SourceAccount",
            "aws:ViaAWSService",
        ]) {
            assert.equal(documentedOf(key), "sent", key);
        }
    });

    it("tells the keys that AWS puts into every call, whatever their values are", () => {
        for (const key of [
            "aws:RequestedRegion",
            "aws:UserAgent",
            "aws:userid",
            "aws:CurrentTime",
            "sts:RoleSessionName",
        ]) {
            assert.equal(documentedOf(key), "sentWithSomeValue", key);
        }
    });

    it("tells the keys that only IAM users, roles and browsers send, tags by their family", () => {
        for (const key of ["aws:PrincipalOrgID", "aws:PrincipalTag/team", "aws:username", "aws:referer"]) {
            assert.equal(documentedOf(key), "neverSent", key);
        }
    });

    it("tells nothing of the network, of the source's organization, nor of what it does not know", () => {
        for (const key of [
            "aws:SourceIp",
            "aws:SourceVpce",
            "aws:SourceOrgID",
            "aws:RequestTag/team",
            "aws:Toad",
            "x",
        ]) {
            assert.equal(documentedOf(key), "undocumented", key);
        }
    });
});

describe("isUnknownKey", () => {
    it("says so of IAM's own prefixes without such a key, and of what is no key at all", () => {
        for (const key of ["aws:ExternalId", "sts:ExternalID ", "ExternalId", "aws:PrincipalTag", "constructor"]) {
            assert.equal(isUnknownKey(key), true, key);
        }
    });

    it("does not say so of keys that are documented, nor of other services' keys", () => {
        for (const key of [
            "sts:externalid",
            "aws:PrincipalTag/team",
            "SAML:aud",
            "cognito-identity.amazonaws.com:aud",
        ]) {
            assert.equal(isUnknownKey(key), false, key);
        }
    });
});

describe("meantKey", () => {
    it("is the key of the same name, but for its prefix, its case and white space", () => {
        const meant = ["aws:ExternalId", "sts:ExternalID ", "externalid", "sts:SourceArn", "aws:Toad"].map(meantKey);
        assert.deepEqual(meant, ["sts:ExternalId", "sts:ExternalId", "sts:ExternalId", "aws:SourceArn", undefined]);
    });
});
