import { join } from "node:path";
import { sdks } from "../sdks";
import { Language } from "./automation";
import { compiledGo } from "./go-automation";

/** Our programs, and examples, in Python. */
export function python(examples: Record<string, string> = {}): Language {
    return {
        command: sdks().python,
        args: [join(__dirname, "python/main.py")],
        asked: (program) => ("example" in program ? { file: examples[program.example] } : program),
    };
}

/** The same in Go, compiled. Whoever asks for it removes the folder. */
export function go(examples: Record<string, string> = {}): { language: Language; folder: string } {
    const folder = compiledGo(examples);
    const asked: Language["asked"] = (program) => ("example" in program ? { program: program.example } : program);
    return { language: { command: join(folder, "automation"), args: [], asked }, folder };
}
