import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

judges("NotIpAddress", [
    ["an address of the range", "203.0.113.0/24", "203.0.113.7", false],
    ["an address outside", "203.0.113.0/24", "203.0.114.7", true],
    ["an address of one of several ranges", ["203.0.113.0/24", "198.51.100.0/24"], "198.51.100.1", false],
    ["a key that is missing", "203.0.113.0/24", undefined, true],
]);
