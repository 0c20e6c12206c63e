import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaText } from "./schema-text";

/* `npm run schema`: writes the schema anew. */

void schemaText().then((text) => {
    writeFileSync(join(__dirname, "../schema.json"), text);
});
