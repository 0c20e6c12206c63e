import { numeric } from "../values/number";

/** A smaller number. */
export const numericLessThan = numeric("NumericLessThan", (got, wanted) => got < wanted);
