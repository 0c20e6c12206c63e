import { numeric } from "../values/number";

/** That number or a greater one. */
export const numericGreaterThanEquals = numeric("NumericGreaterThanEquals", (got, wanted) => got >= wanted);
