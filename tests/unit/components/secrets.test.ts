import assert from "node:assert/strict";
import { withoutSecrets } from "../../../components/secrets";

const hidden = (path: string, rule: string) =>
    `${path} breaks the rule ${rule}. Its value is secret, so it is not shown; docs/errors.md says what the rule asks for.`;

describe("withoutSecrets", () => {
    const problem = { rule: "a.rule", path: "dbUsers[1]", message: "dbUsers[1] must be …, got 1234." };

    it("hides a value that is secret itself, whatever it is", () => {
        const [shown] = withoutSecrets([problem], [{ path: "dbUsers[1]", value: 1234 }]);
        assert.equal(shown?.message, hidden("dbUsers[1]", "a.rule"));
    });

    it("hides a value inside one that is secret", () => {
        const [shown] = withoutSecrets([problem], [{ path: "dbUsers", value: ["user1", 1234] }]);
        assert.equal(shown?.message, hidden("dbUsers[1]", "a.rule"));
    });

    it("hides a value that has a secret inside it", () => {
        const list = { ...problem, path: "dbUsers" };
        const [shown] = withoutSecrets([list], [{ path: "dbUsers[1]", value: 1234 }]);
        assert.equal(shown?.message, hidden("dbUsers", "a.rule"));
    });

    it("hides a message that tells a secret of somewhere else", () => {
        const other = { rule: "a.rule", path: "regions[0]", message: 'regions[0] …: "warehouse" is elsewhere.' };
        const [shown] = withoutSecrets([other], [{ path: "cluster.clusterIdentifier", value: "warehouse" }]);
        assert.equal(shown?.message, hidden("regions[0]", "a.rule"));
    });

    it("leaves the others as they are", () => {
        const secrets = [
            { path: "description", value: "" },
            { path: "tags", value: { team: "other" } },
        ];
        assert.deepEqual(withoutSecrets([problem], secrets), [problem]);
    });
});
