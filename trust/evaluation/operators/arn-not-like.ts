import { not } from "../operator";
import { arnLike } from "./arn-like";

/** An ARN unlike the pattern. */
export const arnNotLike = not(arnLike, "ArnNotLike");
