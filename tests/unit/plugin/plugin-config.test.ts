import assert from "node:assert/strict";
import { pluginConfig } from "../../../plugin/plugin-config";

describe("The plugin's configuration", () => {
    it("is the stack's of redshift-iam, by the names that the AWS provider's has", () => {
        const get = pluginConfig('{"region":"us-west-2"}');
        assert.deepEqual([get("aws:region"), get("aws:profile")], ["us-west-2", undefined]);
    });

    it("is empty where the engine gives none, as to a plugin that it did not start", () => {
        assert.equal(pluginConfig(undefined)("aws:region"), undefined);
    });
});
