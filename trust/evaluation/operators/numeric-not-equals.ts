import { not } from "../operator";
import { numericEquals } from "./numeric-equals";

/** Another number. */
export const numericNotEquals = not(numericEquals, "NumericNotEquals");
