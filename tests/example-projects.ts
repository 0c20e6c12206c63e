import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const examples = join(__dirname, "../examples");

/** The examples' folders. */
export const exampleFolders = readdirSync(examples);

/** The examples' Pulumi projects, by their path below examples/: an example is one, or has several. */
export const exampleProjects = exampleFolders.flatMap((name) =>
    isProject(name)
        ? [name]
        : readdirSync(join(examples, name))
              .map((part) => `${name}/${part}`)
              .filter(isProject),
);

/** The examples that are there in Python, Go and YAML too, in a folder of each beside the program in TypeScript. */
export const examplesInEveryLanguage = exampleFolders.filter((name) => isProject(`${name}/python`));

function isProject(path: string): boolean {
    return existsSync(join(examples, path, "Pulumi.yaml"));
}
