import { ConditionOperator } from "../operator";
import { arnEquals } from "./arn-equals";
import { arnLike } from "./arn-like";
import { arnNotEquals } from "./arn-not-equals";
import { arnNotLike } from "./arn-not-like";
import { binaryEquals } from "./binary-equals";
import { bool } from "./bool";
import { dateEquals } from "./date-equals";
import { dateGreaterThanEquals } from "./date-greater-than-equals";
import { dateGreaterThan } from "./date-greater-than";
import { dateLessThanEquals } from "./date-less-than-equals";
import { dateLessThan } from "./date-less-than";
import { dateNotEquals } from "./date-not-equals";
import { ipAddress } from "./ip-address";
import { notIpAddress } from "./not-ip-address";
import { nullOperator } from "./null";
import { numericEquals } from "./numeric-equals";
import { numericGreaterThanEquals } from "./numeric-greater-than-equals";
import { numericGreaterThan } from "./numeric-greater-than";
import { numericLessThanEquals } from "./numeric-less-than-equals";
import { numericLessThan } from "./numeric-less-than";
import { numericNotEquals } from "./numeric-not-equals";
import { stringEqualsIgnoreCase } from "./string-equals-ignore-case";
import { stringEquals } from "./string-equals";
import { stringLike } from "./string-like";
import { stringNotEqualsIgnoreCase } from "./string-not-equals-ignore-case";
import { stringNotEquals } from "./string-not-equals";
import { stringNotLike } from "./string-not-like";

/** Every condition operator of IAM's. */
export const operators: readonly ConditionOperator[] = [
    stringEqualsIgnoreCase,
    stringEquals,
    stringLike,
    stringNotEqualsIgnoreCase,
    stringNotEquals,
    stringNotLike,
    arnEquals,
    arnLike,
    arnNotEquals,
    arnNotLike,
    bool,
    numericEquals,
    numericGreaterThanEquals,
    numericGreaterThan,
    numericLessThanEquals,
    numericLessThan,
    numericNotEquals,
    dateEquals,
    dateGreaterThanEquals,
    dateGreaterThan,
    dateLessThanEquals,
    dateLessThan,
    dateNotEquals,
    nullOperator,
    binaryEquals,
    ipAddress,
    notIpAddress,
];
