import { dated } from "../values/date";

/** That time or an earlier one. */
export const dateLessThanEquals = dated("DateLessThanEquals", (got, wanted) => got <= wanted);
