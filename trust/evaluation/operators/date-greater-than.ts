import { dated } from "../values/date";

/** A later time. */
export const dateGreaterThan = dated("DateGreaterThan", (got, wanted) => got > wanted);
