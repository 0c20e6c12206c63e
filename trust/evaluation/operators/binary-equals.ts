import { ConditionOperator } from "../operator";

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The same bytes. The call's are given in base64 too. */
export const binaryEquals: ConditionOperator = {
    name: "BinaryEquals",
    values: {
        name: "bytes in base64",
        example: "QmluYXJ5VmFsdWVJbkJhc2U2NA==",
        isValid: (text) => base64.test(text),
    },
    negated: false,
    matches: (wanted, got) => Buffer.from(wanted.text, "base64").equals(Buffer.from(got, "base64")),
};
