import { dated } from "../values/date";

/** That time or a later one. */
export const dateGreaterThanEquals = dated("DateGreaterThanEquals", (got, wanted) => got >= wanted);
