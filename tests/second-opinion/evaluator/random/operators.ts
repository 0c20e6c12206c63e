import { Family } from "./condition-keys";

/** Every operator, by what it compares; `Null` asks for any key. */
export const operators: Readonly<Record<Family, readonly string[]>> = {
    string: [
        "StringEquals",
        "StringNotEquals",
        "StringEqualsIgnoreCase",
        "StringNotEqualsIgnoreCase",
        "StringLike",
        "StringNotLike",
    ],
    arn: ["ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"],
    numeric: [
        "NumericEquals",
        "NumericNotEquals",
        "NumericLessThan",
        "NumericLessThanEquals",
        "NumericGreaterThan",
        "NumericGreaterThanEquals",
    ],
    date: [
        "DateEquals",
        "DateNotEquals",
        "DateLessThan",
        "DateLessThanEquals",
        "DateGreaterThan",
        "DateGreaterThanEquals",
    ],
    bool: ["Bool"],
    binary: ["BinaryEquals"],
    ip: ["IpAddress", "NotIpAddress"],
};
