import { judges } from "../../../tests/unit/trust/evaluation/operator-cases";

// The value of AWS's example: "BinaryValueInBase64".
judges("BinaryEquals", [
    ["the same bytes", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", true],
    ["the same bytes, written otherwise", "QQ==", "QR==", true],
    ["other bytes", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", "QmluYXJ5VmFsdWVJbkJhc2U2NQ==", false],
    ["a key that is missing", "QmluYXJ5VmFsdWVJbkJhc2U2NA==", undefined, false],
]);
