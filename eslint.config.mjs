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
    components: ["association", "chain", "permissions", "problems", "role", "sql", "trust"],
    cli: ["permissions", "problems", "trust"],
};
const folders = Object.keys(layers);
const withPulumi = ["components", "cli"];
const withAwsSdk = "association";

function layer([folder, allowed]) {
    const others = folders.filter((other) => other !== folder && !allowed.includes(other));
    const pulumi = withPulumi.includes(folder) ? "^@pulumi/aws$" : "^@pulumi/";
    const regex = `^(\\.\\./)+(${others.join("|")})(/|$)|^(\\.\\.?/?)+(index)?$|${pulumi}`;
    return [
        restricted(`${folder}/**/*.ts`, folder, `${regex}|^@aws-sdk/`),
        ...(folder === withAwsSdk ? [restricted(`${folder}/aws/**/*.ts`, folder, regex)] : []),
    ];
}

function restricted(files, folder, regex) {
    const message = `${folder}/ must not import this: see "Folders" in CONTRIBUTING.md.`;
    const rules = { "no-restricted-imports": ["error", { patterns: [{ regex, message }] }] };
    return { files: [files], rules };
}

export default tseslint.config(
    { ignores: ["dist/", "node_modules/", ".scratch/", "tests/fixtures/**/*.js"] },
    ...tseslint.configs.strictTypeChecked,
    ...tseslint.configs.stylisticTypeChecked,
    {
        languageOptions: {
            parserOptions: {
                projectService: { allowDefaultProject: ["eslint.config.mjs", "cli/*.mjs"] },
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            // The schema of the plugin knows index signatures and not Record.
            "@typescript-eslint/consistent-indexed-object-style": "off",
        },
    },
    { files: ["**/*.mjs"], ...tseslint.configs.disableTypeChecked },
    ...Object.entries(layers).flatMap(layer),
    {
        files: ["tests/**/*.ts"],
        rules: {
            // describe and it return what nobody awaits; mocha does.
            "@typescript-eslint/no-floating-promises": "off",
        },
    },
);
