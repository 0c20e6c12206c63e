import { join } from "node:path";
import { awsForPython, examples } from "../example-programs";
import { sdks } from "../sdks";
import { ChildDriver } from "./child";
import { Language } from "./driver";
import { YamlDriver } from "./yaml-driver";

/** Our programs, and examples, in Python. */
export function python(): Language {
    const child = {
        command: sdks().python,
        args: [join(__dirname, "python/main.py")],
        env: { PYTHONPATH: awsForPython(), PYTHONDONTWRITEBYTECODE: "1" },
    };
    return (place) =>
        new ChildDriver(
            {
                ...child,
                asked: (program) =>
                    "example" in program ? { file: join(examples, program.example, "python/__main__.py") } : program,
            },
            place,
        );
}

/** The same in Go, compiled by `compiledGo` into the folder. */
export function go(folder: string): Language {
    return (place) =>
        new ChildDriver(
            {
                command: join(folder, "automation"),
                args: [],
                env: {},
                asked: (program) => ("example" in program ? { program: program.example } : program),
            },
            place,
        );
}

/** Examples in YAML. */
export const yaml: Language = (place) => new YamlDriver(place);
