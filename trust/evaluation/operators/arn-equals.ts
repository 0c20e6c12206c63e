import { ConditionOperator } from "../operator";
import { arnLike } from "./arn-like";

/** The same as `ArnLike`, wildcards and all. */
export const arnEquals: ConditionOperator = { ...arnLike, name: "ArnEquals" };
