import tseslint from "typescript-eslint";

/** Which folders, and whether Pulumi, the files of a folder may not import: imports point down only. */
function layer(folder, forbidden) {
    const patterns = [
        { group: forbidden, message: `${folder}/ must not depend on this: see "Folders" in CONTRIBUTING.md.` },
    ];
    return { files: [`${folder}/**/*.ts`], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

const above = ["**/components/**", "**/cli/**", "**/index"];

export default tseslint.config(
    { ignores: ["dist/", "node_modules/", ".scratch/"] },
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
            // index["name"] and index.name say different things under noPropertyAccessFromIndexSignature's spirit.
            "@typescript-eslint/dot-notation": "off",
            // The schema of the plugin knows index signatures and not Record.
            "@typescript-eslint/consistent-indexed-object-style": "off",
        },
    },
    { files: ["**/*.mjs"], ...tseslint.configs.disableTypeChecked },
    layer("problems", [
        "@pulumi/*",
        ...above,
        "**/trust/**",
        "**/role/**",
        "**/permissions/**",
        "**/association/**",
        "**/sql/**",
    ]),
    layer("trust", ["@pulumi/*", ...above, "**/role/**", "**/permissions/**", "**/association/**", "**/sql/**"]),
    layer("role", ["@pulumi/*", ...above, "**/permissions/**", "**/association/**", "**/sql/**"]),
    layer("permissions", ["@pulumi/*", ...above, "**/association/**", "**/sql/**"]),
    layer("association", ["@pulumi/*", ...above, "**/permissions/**", "**/sql/**"]),
    layer("sql", ["@pulumi/*", ...above, "**/permissions/**", "**/association/**"]),
    layer("components", ["**/cli/**"]),
    {
        files: ["tests/**/*.ts"],
        rules: {
            // describe and it return what nobody awaits; mocha does.
            "@typescript-eslint/no-floating-promises": "off",
        },
    },
);
