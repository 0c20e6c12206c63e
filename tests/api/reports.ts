import {
    CompilerState,
    ConsoleMessageId,
    Extractor,
    ExtractorConfig,
    ExtractorLogLevel,
} from "@microsoft/api-extractor";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
const packageJson = join(root, "package.json");

/** What API Extractor says of the types of one export of package.json, as they were last built. */
export interface Report {
    /** The export: `index` for the package itself, `trust` for `./trust`. */
    name: string;
    /** What is wrong, or differs from the report that is checked in. */
    messages: string[];
}

/** Compares the reports with those that are checked in, or writes them. */
export function reports(how: "compare" | "write"): Report[] {
    const temporary = mkdtempSync(join(tmpdir(), "redshift-iam-api-"));
    try {
        const configs = exportedTypes().map(({ name, types }) => ({ name, config: configOf(name, types, temporary) }));
        const [first, ...others] = configs.map(({ config }) => config);
        if (first === undefined) throw new Error("package.json exports no types.");
        // One analysis serves all: most of the time goes into Pulumi's types.
        const compilerState = CompilerState.create(first, {
            additionalEntryPoints: others.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath),
        });
        return configs.map(({ name, config }) => ({ name, messages: messagesOf(config, compilerState, how) }));
    } finally {
        rmSync(temporary, { recursive: true });
    }
}

/** The exports of package.json that have types. */
export function exportedTypes(): { name: string; types: string }[] {
    const { exports } = JSON.parse(readFileSync(packageJson, "utf8")) as {
        exports: { [path: string]: { types?: string } };
    };
    return Object.entries(exports).flatMap(([path, { types }]) =>
        types === undefined ? [] : [{ name: path === "." ? "index" : path.slice("./".length), types }],
    );
}

function messagesOf(config: ExtractorConfig, compilerState: CompilerState, how: "compare" | "write"): string[] {
    const messages: string[] = [];
    Extractor.invoke(config, {
        compilerState,
        // A local build writes a report that has changed.
        localBuild: how === "write",
        printApiReportDiff: how === "compare",
        messageCallback: (message) => {
            message.handled = true;
            const isWrong = [ExtractorLogLevel.Error, ExtractorLogLevel.Warning].includes(message.logLevel);
            // It says how to write the report by API Extractor's own command. What differs is a message of its own.
            if (isWrong && message.messageId !== ConsoleMessageId.ApiReportNotCopied.valueOf()) {
                messages.push(message.formatMessageWithLocation(root));
            }
        },
    });
    return messages;
}

function configOf(name: string, types: string, temporary: string): ExtractorConfig {
    const entry = join(root, types);
    const compilerOptions = { module: "nodenext", target: "es2022", strict: true, types: ["node"], skipLibCheck: true };
    return ExtractorConfig.prepare({
        packageJsonFullPath: packageJson,
        configObjectFullPath: undefined,
        configObject: {
            projectFolder: root,
            mainEntryPointFilePath: entry,
            newlineKind: "lf",
            compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
            apiReport: {
                enabled: true,
                reportFileName: name,
                reportFolder: __dirname,
                reportTempFolder: temporary,
            },
            docModel: { enabled: false },
            dtsRollup: { enabled: false },
            tsdocMetadata: { enabled: false },
            messages: {
                extractorMessageReporting: {
                    default: { logLevel: ExtractorLogLevel.Error },
                    // All is public.
                    "ae-missing-release-tag": { logLevel: ExtractorLogLevel.None },
                },
                // The docstrings are for editors and for Pulumi's schema: Markdown, with braces and the like.
                tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
            },
        },
    });
}
