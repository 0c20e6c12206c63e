import assert from "node:assert/strict";
import { runtime } from "@pulumi/pulumi";
import { concealedLike, revealed, secretsIn } from "../../../plugin/secrets";

/** As the engine sends a secret. */
function secret(value: unknown) {
    return { [runtime.specialSigKey]: runtime.specialSecretSig, value };
}

const wire = {
    roleArn: secret("arn"),
    region: "us-east-1",
    connection: { profile: "p", assumeRoles: [{ externalId: secret("e-1") }] },
};

describe("Secrets that the engine sends the plugin", () => {
    it("are revealed at whichever depth", () => {
        assert.deepEqual(revealed(wire), {
            roleArn: "arn",
            region: "us-east-1",
            connection: { profile: "p", assumeRoles: [{ externalId: "e-1" }] },
        });
        assert.deepEqual(revealed({ connection: secret({ profile: secret("p") }) }), { connection: { profile: "p" } });
    });

    it("are found with their paths, so that no message shows one", () => {
        assert.deepEqual(secretsIn(wire), [
            { path: "roleArn", value: "arn" },
            { path: "connection.assumeRoles[0].externalId", value: "e-1" },
        ]);
    });

    it("go back as secrets, with the whole property that has one inside; all else stays plain", () => {
        assert.deepEqual(concealedLike(wire, { ...revealed(wire), defaultRole: false }), {
            roleArn: secret("arn"),
            region: "us-east-1",
            connection: secret({ profile: "p", assumeRoles: [{ externalId: "e-1" }] }),
            defaultRole: false,
        });
    });
});
