import { main } from "@pulumi/pulumi/provider";
import { withoutProblemsOfComponents } from "./rejections";
import { redshiftIamProvider } from "./provider";
import { PackageSchema } from "./package-schema";

/** Serves the package to the engine that started this process, as a plugin: for programs in every language. */
export async function serve(schema: PackageSchema): Promise<void> {
    await main(redshiftIamProvider(schema), process.argv.slice(2));
    withoutProblemsOfComponents();
}
