// Writes the version of package.json wherever else it stands, and dates what is unreleased in the changelog: a part of
// `npm run release`. A second time there is nothing to write, as the release workflow checks.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const today = new Date().toISOString().slice(0, 10);

edit("package-lock.json", withVersion);
edit("plugin/package.json", withVersion);
edit("plugin/schema.json", withVersion);
edit("policy-pack/package.json", withVersion);
edit("policy-pack/package-lock.json", withVersion);
edit("CHANGELOG.md", withDate);
for (const file of ["README.md", ...below("docs", ".md"), ...below("examples", "Pulumi.yaml")]) edit(file, withTag);

function below(folder, ending) {
    const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(ending));
    return files.map((file) => `${folder}/${file}`);
}

function edit(file, change) {
    writeFileSync(file, change(readFileSync(file, "utf8")));
}

function withVersion(text) {
    const file = JSON.parse(text);
    // A lock file has the manifests of the project's folders among its packages: "" and "..".
    const locked = Object.entries(file.packages ?? {}).filter(([folder]) => !folder.includes("node_modules/"));
    for (const manifest of [file, ...locked.map(([, manifest]) => manifest)]) {
        manifest.version = version;
        for (const dependencies of [manifest.dependencies, manifest.peerDependencies]) {
            // `^0.1.0` and `0.1.0` follow; `file:..` has no version.
            if (dependencies?.[name]) dependencies[name] = dependencies[name].replace(/\d.*/, version);
        }
    }
    return `${JSON.stringify(file, undefined, 4)}\n`;
}

/** Where the plugin is added to a program: by the tag of the version. */
function withTag(text) {
    return text.replace(/(pulumi-redshift-iam\/plugin@v)\d+\.\d+\.\d+/g, `$1${version}`);
}

function withDate(changelog) {
    const isDated = changelog.includes(`\n## [${version}] - `);
    return isDated ? changelog : changelog.replace("\n## [Unreleased]\n", `$&\n## [${version}] - ${today}\n`);
}
