import { AssociationCrud, associationCrud } from "./crud";
import { awsConfig } from "./aws/aws-config";
import { clusters, namespaces } from "./aws/warehouses";

export type { Properties } from "./association";
export type { AssociationCrud } from "./crud";
export type { Difference } from "./difference";

/** What associations are made with. */
export interface AssociationSettings {
    /** A value of the stack's configuration, such as `aws:region`. */
    get: (key: string) => string | undefined;
    /** Told what people should know. */
    log: (text: string) => void;
}

/** Associations of roles with provisioned clusters: adds and removes one role, and leaves all others alone. */
export function clusterRoleAssociations({ get, log }: AssociationSettings): AssociationCrud {
    return associationCrud(clusters(awsConfig(get)), log);
}

/** Associations of roles with Serverless namespaces: the same, though AWS only takes whole lists there. */
export function namespaceRoleAssociations({ get, log }: AssociationSettings): AssociationCrud {
    return associationCrud(namespaces(awsConfig(get)), log);
}
