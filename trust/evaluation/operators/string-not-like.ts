import { not } from "../operator";
import { stringLike } from "./string-like";

/** A text unlike the pattern. */
export const stringNotLike = not(stringLike, "StringNotLike");
