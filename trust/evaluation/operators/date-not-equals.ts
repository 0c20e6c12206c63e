import { not } from "../operator";
import { dateEquals } from "./date-equals";

/** Another time. */
export const dateNotEquals = not(dateEquals, "DateNotEquals");
