import assert from "node:assert/strict";
import * as fc from "fast-check";
import { idOf, parseId } from "../../../association/association";
import { region } from "./kinds";
import { mine } from "./world";

const arns = fc
    .tuple(fc.stringMatching(/^\d{12}$/), fc.stringMatching(/^(\/[\x21-\x2e\x30-\x7e]{1,9}){0,3}\/[\w+=,.@-]{1,64}$/))
    .map(([account, name]) => `arn:aws:iam::${account}:role${name}`);

describe("The id of an association", () => {
    it("is the cluster's identifier and the role's ARN", () => {
        const association = { warehouse: "examplecluster", roleArn: mine, region, defaultRole: true };
        assert.equal(idOf(association), `examplecluster/${mine}`);
    });

    it("is read as it was written, whatever the path of the role", () => {
        fc.assert(
            fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,62}$/), arns, (warehouse, roleArn) => {
                const association = { warehouse, roleArn, region, defaultRole: false };
                assert.deepEqual(parseId(idOf(association), region), association);
            }),
        );
    });

    for (const id of [
        "",
        mine,
        "examplecluster",
        "examplecluster/",
        `/${mine}`,
        "examplecluster/copy-unload",
        `a/b/${mine}`,
    ]) {
        it(`is not "${id}", and the error says what one is`, () => {
            assert.throws(() => parseId(id, region), {
                message: `The ID of an association must be such as "examplecluster/arn:aws:iam::123456789012:role/copy-unload", got "${id}".`,
            });
        });
    }
});
