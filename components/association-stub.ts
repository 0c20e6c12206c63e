import type { Config, ResourceProvider } from "@pulumi/pulumi/dynamic";
import type * as association from "../association";

/*
 * Pulumi keeps the text of a dynamic provider in the state. So that the state holds no logic, and an upgrade of this
 * package is no change of a resource, this text only loads the package, by its name, from the program's folder, and
 * calls it. It runs in a process of Pulumi's own: it can refer to nothing outside of it.
 */

/** A dynamic provider that makes no association itself. */
interface Stub extends ResourceProvider<association.Properties, association.Properties> {
    /** The stack's configuration, once Pulumi has told it. */
    config?: Config;
    /** The associations of this deployment, once one is asked for. */
    crud?: association.AssociationCrud;
    load: () => association.AssociationCrud;
}

/** The associations with provisioned clusters. */
export const clusterStub = stub("clusterRoleAssociations");

/** The associations with Serverless namespaces. */
export const namespaceStub = stub("namespaceRoleAssociations");

/*
 * No comments inside: they would be part of the text. Nothing that TypeScript 3.8 cannot read, such as `??=`: Pulumi reads it
 * with that where the program has no TypeScript. `loaded[kind]` is no destructuring, since Pulumi's analysis of what
 * the text needs does not see `kind` in one.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- the text has no imports */
function stub(kind: "clusterRoleAssociations" | "namespaceRoleAssociations"): Stub {
    return {
        configure({ config }) {
            this.config = config;
            return Promise.resolve();
        },
        load() {
            const { createRequire } = require("node:module") as typeof import("node:module");
            const folder = process.cwd();
            try {
                const loaded = createRequire(`${folder}/`)("pulumi-redshift-iam/association") as typeof association;
                const crud =
                    this.crud ??
                    loaded[kind]({
                        get: (key) => this.config?.get(key),
                        log: (text) => process.stdout.write(`${text}\n`),
                    });
                this.crud = crud;
                return crud;
            } catch (error) {
                const missing = `The program's folder, ${folder}, must have pulumi-redshift-iam installed, got none. Run npm install pulumi-redshift-iam there.`;
                return untraced(
                    String(error).includes("'pulumi-redshift-iam/association'") ? new Error(missing) : error,
                );
            }
        },
        check(_olds, news) {
            return this.load().check(news).catch(untraced);
        },
        diff(_id, olds, news) {
            return Promise.resolve(this.load().diff(olds, news));
        },
        create(inputs) {
            return this.load().create(inputs);
        },
        read(id, properties) {
            return this.load().read(id, properties).catch(untraced);
        },
        update(id, olds, news) {
            return this.load().update(id, olds, news);
        },
        delete(_id, properties) {
            return this.load().delete(properties).catch(untraced);
        },
    };
}

/** Of all but create and update, Pulumi prints an error's stack trace too, as if it were of use to somebody. */
function untraced(error: unknown): never {
    Object.assign(error as Error, { stack: "" });
    throw error;
}
