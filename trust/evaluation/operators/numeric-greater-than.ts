import { numeric } from "../values/number";

/** A greater number. */
export const numericGreaterThan = numeric("NumericGreaterThan", (got, wanted) => got > wanted);
