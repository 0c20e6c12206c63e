import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("Bool", [
    ["true where true is asked", "true", "true", true],
    ["false where true is asked", "true", "false", false],
    ["false where false is asked", "false", "false", true],
    ["true without quotes", true, "true", true],
    ["another case", "True", "true", true],
    ["either", ["true", "false"], "false", true],
    ["no boolean", "false", "no", false],
    // AWS's page: a Deny with false does not deny a call that lacks the key.
    ["a key that is missing", "false", undefined, false],
]);
