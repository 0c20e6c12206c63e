import { numeric } from "../values/number";

/** That number or a smaller one. */
export const numericLessThanEquals = numeric("NumericLessThanEquals", (got, wanted) => got <= wanted);
