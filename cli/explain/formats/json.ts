import { Report } from "../report";

/** For programs: docs/explain.md says what each part is. */
export function json(report: Report): string {
    return JSON.stringify(report, null, 4);
}
