import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { examplesInEveryLanguage } from "../../tests/example-projects";
import { csharpOf } from "./csharp";
import { pages, pageText } from "./pages";

/* `npm run docs:registry`: writes the pages of the Pulumi Registry anew, and the examples in C# that they show. */

for (const example of examplesInEveryLanguage) {
    const yaml = join(__dirname, "../../examples", example, "yaml");
    writeFileSync(join(__dirname, "csharp", `${example}.cs`), csharpOf(yaml));
}
for (const page of pages) {
    void pageText(page).then((text) => {
        writeFileSync(join(__dirname, "..", page), text);
    });
}
