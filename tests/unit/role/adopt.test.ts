import assert from "node:assert/strict";
import fc from "fast-check";
import { notYetKnown } from "../../../problems/not-yet-known";
import { adoptProblems } from "../../../role/adopt";

/** The names that IAM takes (CreateRole, RoleName), but the one of Redshift's service-linked role. */
const name = fc.stringMatching(/^[\w+=.@-]{1,64}$/).filter((text) => text !== "AWSServiceRoleForRedshift");
const path = fc
    .array(fc.stringMatching(/^[a-z][a-z-]{0,11}$/), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join("/"))
    .filter((text) => !text.includes("aws-service-role"));

function messages(adopt: unknown): string[] {
    return adoptProblems({ adopt }).map(({ message }) => message);
}

describe("adopt", () => {
    it("takes every name that IAM takes, and SQL", () => {
        fc.assert(
            fc.property(name, (roleName) => {
                assert.deepEqual(messages({ roleName }), []);
            }),
        );
    });

    it("says the name alone for every ARN and every name with a path, with and without the object around it", () => {
        fc.assert(
            fc.property(name, path, (roleName, prefix) => {
                const written = JSON.stringify(roleName);
                const arn = `arn:aws:iam::123456789012:role/${prefix}/${roleName}`;
                for (const given of [`${prefix}/${roleName}`, `/${prefix}/${roleName}`, arn]) {
                    assert.match(messages({ roleName: given }).join(), endingIn(`Give the name alone: ${written}.`));
                    assert.match(messages(given).join(), endingIn(`Write adopt: { roleName: ${written} }.`));
                }
            }),
        );
    });

    it("is nothing that a new role's name and path mind", () => {
        assert.deepEqual(adoptProblems({ roleName: "new", path: "/new/" }), []);
    });

    it("must be plain, with the name in it", () => {
        assert.deepEqual(messages({ roleName: notYetKnown }), [
            "adopt.roleName must be plain, since Pulumi imports the role by it, got an Output. Write the role's name, or take it from the stack's configuration.",
        ]);
        // As a whole it is told with the other args that decide which resources exist.
        assert.deepEqual(messages(notYetKnown), []);
    });
});

function endingIn(text: string): RegExp {
    return new RegExp(`${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
