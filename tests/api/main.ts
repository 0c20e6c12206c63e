import { reports } from "./reports";

/** Writes the reports beside this file: `npm run api`. Fails if one has what no report may have. */
reports("write");
const wrong = reports("compare").flatMap(({ messages }) => messages);
if (wrong.length > 0) console.error(wrong.join("\n"));
process.exitCode = wrong.length > 0 ? 1 : 0;
