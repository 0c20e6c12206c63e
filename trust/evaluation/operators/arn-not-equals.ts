import { not } from "../operator";
import { arnEquals } from "./arn-equals";

/** The same as `ArnNotLike`, wildcards and all. */
export const arnNotEquals = not(arnEquals, "ArnNotEquals");
