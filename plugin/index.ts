/** @module pulumi-redshift-iam/plugin */

import * as pulumi from "@pulumi/pulumi";
import { main } from "@pulumi/pulumi/provider";
import { PackageSchema } from "./package-schema";
import { redshiftIamProvider } from "./provider";
import { withoutProblemsOfComponents } from "./rejections";

export type { ObjectSchema, PackageSchema } from "./package-schema";

/** Serves the package to the engine that started this process, as a plugin: for programs in every language. */
export async function serve(schema: PackageSchema): Promise<void> {
    const args = process.argv.slice(2);
    // Pulumi's server has the engine's address, the last argument, for components alone. Associations log too.
    pulumi.runtime.resetOptions("", "", 1, args.at(-1) ?? "", "", false, "");
    await main(redshiftIamProvider(schema), args);
    withoutProblemsOfComponents();
}
