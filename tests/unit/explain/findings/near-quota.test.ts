import assert from "node:assert/strict";
import { allow, messagesOf, redshift, roleOf } from "./roles";

const label = 'IAM\'s quota "Role trust policy length"';

/** A trust policy of exactly this many characters, as compact JSON. */
function ofLength(length: number): string {
    const { trustPolicy } = roleOf([allow(redshift, undefined, { Sid: "" })]);
    return trustPolicy.replace('"Sid":""', `"Sid":"${"x".repeat(length - trustPolicy.length)}"`);
}

const found = (trustPolicy: string, trustPolicyQuota?: number) =>
    messagesOf("trust.nearQuota", { name: "role", trustPolicy, trustPolicyQuota });

describe("trust.nearQuota", () => {
    it("is found from 90 % of the quota on, which is 2,048 characters unless it is told", () => {
        assert.deepEqual(found(ofLength(1843)), []);
        assert.deepEqual(found(ofLength(1844)), [
            `The trust policy has 1,844 characters: 90 % of ${label} of 2,048. Before more users are added, raise the quota, to 4,096 at most, or name the users by patterns, or split them over several roles.`,
        ]);
        assert.deepEqual(found(ofLength(1844), 4096), []);
        assert.deepEqual(found(ofLength(3600), 4000), []);
    });

    it("says that IAM refuses what is longer", () => {
        assert.deepEqual(found(ofLength(2048))[0]?.includes("IAM refuses it"), false);
        assert.deepEqual(found(ofLength(2049)), [
            `The trust policy has 2,049 characters: 100 % of ${label} of 2,048. IAM refuses it: raise the quota, to 4,096 at most, or name the users by patterns, or split them over several roles.`,
        ]);
    });

    it("does not tell to raise what cannot be raised", () => {
        assert.deepEqual(found(ofLength(4097), 4096), [
            `The trust policy has 4,097 characters: 100 % of ${label} of 4,096. IAM refuses it: name the users by patterns, or split them over several roles.`,
        ]);
    });

    it("counts compact JSON, and says how much white space there is besides", () => {
        const spaced = `${ofLength(2000)}${" ".repeat(1000)}`;
        assert.deepEqual(found(spaced), [
            `The trust policy has 2,000 characters, and 1,000 of white space besides: 97 % of ${label} of 2,048. Before more users are added, raise the quota, to 4,096 at most, or name the users by patterns, or split them over several roles.`,
        ]);
        assert.deepEqual(found(`${ofLength(1000)}${" ".repeat(1000)}`), []);
    });
});
