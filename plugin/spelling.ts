/** How a language spells the names of arguments: `dbUsers` is `db_users` in Python, and `DbUsers` in Go and C#. */
export type Spelling = (name: string) => string;

const pascalCase: Spelling = (name) => name.charAt(0).toUpperCase() + name.slice(1);
const spellings: Record<string, Spelling> = {
    python: (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    go: pascalCase,
    dotnet: pascalCase,
};

/** How a program of this runtime spells names. Default: as the schema does, which YAML, Java and TypeScript do too. */
export function spellingOf(runtime: string | undefined): Spelling {
    return spellings[runtime ?? ""] ?? ((name) => name);
}

/** A property path, such as `grants[0].dbUsers`, with these names spelled. */
export function spelledPath(path: string, names: ReadonlySet<string>, spell: Spelling): string {
    return path.replace(quotedOrName, (part) => (names.has(part) ? spell(part) : part));
}

/** A sentence with these names spelled; but for those that are words of English too, such as `regions`. */
export function spelledText(text: string, names: ReadonlySet<string>, spell: Spelling): string {
    return text.replace(quotedOrName, (part) => (names.has(part) && /[A-Z]/.test(part) ? spell(part) : part));
}

/** What stands in quotes is the user's own, and the keys of configuration, `aws:assumeRoles[0].roleArn`, are of no language. */
const quotedOrName = /"(?:[^"\\]|\\.)*"|[\w-]+:[\w[\].]+|[A-Za-z_]\w*/g;
