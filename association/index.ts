/** @module pulumi-redshift-iam/association */

import { AssociationCrud, associationCrud } from "./crud";
import { awsConfig } from "./aws/aws-config";
import { clusters, namespaces } from "./aws/warehouses";

export type { Properties } from "./association";
export { AssociationError } from "./association-error";
export type { AssociationCrud, Failure } from "./crud";
export type { Difference } from "./difference";
export { PartialError } from "./partial-error";

/** What associations are made with. */
export interface AssociationSettings {
    /** A value of the stack's configuration, such as `aws:region`; structured values as JSON. */
    get: (key: string) => string | undefined;
    /** Told what people should know and is no error: what is waited for, what was taken over. */
    log: (text: string) => void;
}

/**
 * Associations of roles with provisioned clusters: adds and removes one role, and leaves all others alone.
 *
 * Their properties: `clusterIdentifier`, `region` and `roleArn`; `defaultRole`, default false; `connection`, with `profile` and
 * `assumeRoles`, default the settings' credentials; `timeouts`, with `create`, `update` and `delete` in seconds, default 600.
 *
 * ```ts
 * const associations = clusterRoleAssociations({ get: () => undefined, log: console.log });
 * await associations.create({ clusterIdentifier: "examplecluster", region: "us-east-1", roleArn });
 * ```
 *
 * They throw an {@link AssociationError}, whose message says what to do; a create or an update that changed the list all the
 * same throws a {@link PartialError}, with the `properties` to keep and to go on from.
 *
 * @param settings what the associations are made with
 */
export function clusterRoleAssociations({ get, log }: AssociationSettings): AssociationCrud {
    return associationCrud(clusters(awsConfig(get)), log);
}

/**
 * Associations of roles with Serverless namespaces: the same, with `namespaceName`, though AWS only takes whole lists there.
 *
 * @param settings what the associations are made with
 */
export function namespaceRoleAssociations({ get, log }: AssociationSettings): AssociationCrud {
    return associationCrud(namespaces(awsConfig(get)), log);
}
