import { dated } from "../values/date";

/** The same time. */
export const dateEquals = dated("DateEquals", (got, wanted) => got === wanted);
