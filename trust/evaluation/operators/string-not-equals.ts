import { not } from "../operator";
import { stringEquals } from "./string-equals";

/** Another text. */
export const stringNotEquals = not(stringEquals, "StringNotEquals");
