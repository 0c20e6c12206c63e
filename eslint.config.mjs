import { existsSync } from "node:fs";
import tseslint from "typescript-eslint";

/** What each folder may import of the others, beside its own files: imports point down only. */
const layers = {
    problems: [],
    sql: [],
    trust: ["problems"],
    role: ["problems"],
    permissions: ["problems", "trust"],
    chain: ["permissions", "problems", "role", "trust"],
    association: ["problems", "role", "trust"],
    explain: ["permissions", "problems", "trust"],
    diagnose: ["association", "explain", "permissions", "problems", "role", "sql", "trust"],
    components: ["association", "chain", "explain", "permissions", "problems", "role", "sql", "trust"],
    cli: ["association", "diagnose", "explain", "permissions", "problems", "trust"],
    plugin: ["association", "components", "problems"],
};
const folders = Object.keys(layers);
const withPulumi = ["components", "cli", "plugin"];
const withAwsSdk = ["association", "diagnose"];

function layer([folder, allowed]) {
    const others = folders.filter((other) => other !== folder && !allowed.includes(other));
    const pulumi = withPulumi.includes(folder) ? "^@pulumi/aws$" : "^@pulumi/";
    const regex = `^(\\.\\./)+(${others.join("|")})(/|$)|^(\\.\\.?/?)+(index)?$|${pulumi}`;
    return [
        restricted(`${folder}/**/*.ts`, folder, `${regex}|^@aws-sdk/`),
        ...(withAwsSdk.includes(folder) ? [restricted(`${folder}/aws/**/*.ts`, folder, regex)] : []),
    ];
}

function restricted(files, folder, regex) {
    const message = `${folder}/ must not import this: see "Folders" in CONTRIBUTING.md.`;
    const rules = { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] };
    return { files: [files], rules };
}

/** The evaluator of trust policies checks what trust/ writes: they share no code but the syntax of ARNs. */
const evaluator = [
    ["trust/evaluate.ts", "\\./", "\\.\\./"],
    ["trust/evaluation/*.ts", "\\.\\./", "(\\.\\./){2}"],
    ["trust/evaluation/*/!(*.test).ts", "(\\.\\./){2}", "(\\.\\./){3}"],
].map(([files, trust, root]) =>
    restricted(files, "The evaluator", `^${trust}(?!arn$|evaluate$|evaluation/)[^.]|^${root}(?!problems/)|^@`),
);

export default tseslint.config(
    { ignores: ["dist/", "node_modules/", ".scratch/", "tests/fixtures/**/*.js"] },
    // Its types are there once it is installed: npm run test:policy-pack.
    ...(existsSync("policy-pack/node_modules") ? [] : [{ ignores: ["policy-pack/"] }]),
    ...tseslint.configs.strictTypeChecked,
    ...tseslint.configs.stylisticTypeChecked,
    {
        languageOptions: {
            parserOptions: {
                projectService: { allowDefaultProject: ["eslint.config.mjs", "cli/*.mjs", "plugin/main.js"] },
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            // The schema of the plugin knows index signatures and not Record.
            "@typescript-eslint/consistent-indexed-object-style": "off",
        },
    },
    { files: ["**/*.mjs", "plugin/main.js"], ...tseslint.configs.disableTypeChecked },
    // The plugin's own package is CommonJS, as what Pulumi runs by default.
    { files: ["plugin/main.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
    ...Object.entries(layers).flatMap(layer),
    ...evaluator,
    {
        files: ["tests/**/*.ts"],
        rules: {
            // describe and it return what nobody awaits; mocha does.
            "@typescript-eslint/no-floating-promises": "off",
        },
    },
);
