import { not } from "../operator";
import { stringEqualsIgnoreCase } from "./string-equals-ignore-case";

/** Another text, whatever the case. */
export const stringNotEqualsIgnoreCase = not(stringEqualsIgnoreCase, "StringNotEqualsIgnoreCase");
