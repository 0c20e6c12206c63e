import { Report } from "../report";
import { json } from "./json";
import { markdown } from "./markdown";
import { mermaid } from "./mermaid";
import { table } from "./table";

/** The ways to print a report, by what is typed for them. */
export const formats = { table, json, markdown, mermaid } satisfies Record<string, (report: Report) => string>;

export type FormatName = keyof typeof formats;
