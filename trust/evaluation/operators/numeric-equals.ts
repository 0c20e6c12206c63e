import { numeric } from "../values/number";

/** The same number. */
export const numericEquals = numeric("NumericEquals", (got, wanted) => got === wanted);
