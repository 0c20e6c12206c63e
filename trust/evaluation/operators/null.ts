import { ConditionOperator } from "../operator";
import { bool } from "./bool";

/** Whether the call lacks the key, `true`, or has it, `false`. What it compares is not the key's value. */
export const nullOperator: ConditionOperator = { ...bool, name: "Null" };
