import assert from "node:assert/strict";
import { json } from "../../../../../cli/explain/formats/json";
import { allowed } from "./reports";

describe("explain --format json", () => {
    it("prints the report as it is", () => {
        assert.equal(
            json(allowed),
            `{
    "roles": [],
    "notes": [],
    "question": {
        "role": "copy-unload",
        "user": "user1",
        "cluster": "examplecluster",
        "region": "us-east-1",
        "account": "123456789012",
        "allowed": true,
        "reasons": [
            "Statement 1 (Allow) applies."
        ]
    }
}`,
        );
    });
});
