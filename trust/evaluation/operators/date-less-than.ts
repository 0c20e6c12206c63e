import { dated } from "../values/date";

/** An earlier time. */
export const dateLessThan = dated("DateLessThan", (got, wanted) => got < wanted);
