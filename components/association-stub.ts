import type { ResourceProvider } from "@pulumi/pulumi/dynamic";
import type * as association from "../association";

/*
 * Pulumi keeps the text of a dynamic provider in the state. So that the state holds no logic, and an upgrade of this
 * package is no change of a resource, this text only loads the package, by its name, from the program's folder, and
 * calls it. It runs in a process of Pulumi's own: it can refer to nothing outside of it.
 */

/** A dynamic provider that makes no association itself. */
interface Stub extends ResourceProvider<association.Properties, association.Properties> {
    /** The associations of this deployment, once the stub is configured. */
    crud?: association.AssociationCrud;
}

/** The associations with provisioned clusters. */
export const clusterStub = stub("clusterRoleAssociations");

/** The associations with Serverless namespaces. */
export const namespaceStub = stub("namespaceRoleAssociations");

/*
 * No comments inside: they would be part of the text. `loaded[kind]` is no destructuring, since Pulumi's analysis of what
 * the text needs does not see `kind` in one.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- the text has no imports */
function stub(kind: "clusterRoleAssociations" | "namespaceRoleAssociations"): Stub {
    return {
        configure(this: Stub, { config }) {
            const { createRequire } = require("node:module") as typeof import("node:module");
            const folder = process.cwd();
            try {
                const loaded = createRequire(`${folder}/`)("pulumi-redshift-iam/association") as typeof association;
                this.crud = loaded[kind]({
                    get: (key) => config.get(key),
                    log: (text) => process.stdout.write(`${text}\n`),
                });
                return Promise.resolve();
            } catch (error) {
                const missing = `The program's folder, ${folder}, must have pulumi-redshift-iam installed, got none. Run npm install pulumi-redshift-iam there.`;
                throw String(error).includes("'pulumi-redshift-iam/association'") ? new Error(missing) : error;
            }
        },
        check(this: Required<Stub>, _olds, news) {
            return this.crud.check(news).catch(untraced);
        },
        diff(this: Required<Stub>, _id, olds, news) {
            return Promise.resolve(this.crud.diff(olds, news));
        },
        create(this: Required<Stub>, inputs) {
            return this.crud.create(inputs);
        },
        read(this: Required<Stub>, id, properties) {
            return this.crud.read(id, properties).catch(untraced);
        },
        update(this: Required<Stub>, id, olds, news) {
            return this.crud.update(id, olds, news);
        },
        delete(this: Required<Stub>, _id, properties) {
            return this.crud.delete(properties).catch(untraced);
        },
    };
}

/** Of all but create and update, Pulumi prints an error's stack trace too, as if it were of use to somebody. */
function untraced(error: unknown): never {
    Object.assign(error as Error, { stack: "" });
    throw error;
}
