import { ControlPlane } from "../control-plane/control-plane";
import { Iam } from "../iam/iam";
import { bucket, bucketPolicy } from "./buckets";
import { cluster } from "./cluster";
import { clusterIamRoles } from "./cluster-iam-roles";
import { namespace } from "./namespace";
import { role } from "./role";
import { rolePolicy } from "./role-policy";
import { rolePolicyAttachment } from "./role-policy-attachment";
import { workgroup } from "./workgroup";

export type Properties = Record<string, unknown>;

/** A kind of resource of the aws provider. */
export interface Kind {
    /** Properties without which the provider refuses the resource before anything is deployed. */
    required?: string[];
    /** Properties that must be JSON. */
    json?: string[];
    /** Properties whose change replaces the resource. */
    replacing: string[];
    /** The property that is made up from the resource's name where the program does not give it. */
    autoName?: string;
    /** What the provider fills in before anything is deployed. */
    defaults?: (inputs: Properties, region: string) => Properties;
    /** What a preview of a new resource does not know. */
    computed?: string[];
    /** The values of those that neither IAM nor a control plane tells. */
    made?: (inputs: Properties) => Properties;
    id: (inputs: Properties) => string;
    /** What becomes of a control plane, where the provider has one. */
    onPlane?: OnPlane;
    /** What becomes of the account's roles. */
    onIam?: OnIam;
}

/** A resource of IAM. What comes back is its state, beside its inputs. */
export interface OnIam {
    /** Properties that the provider leaves alone where the program does not have them: `Optional` and `Computed`. */
    leftToAws?: string[];
    create: (iam: Iam, inputs: Properties) => Promise<Properties>;
    /** By its id, as an import does; nothing where it is gone. */
    read: (iam: Iam, id: string) => Promise<{ inputs: Properties; outputs: Properties } | undefined>;
    update: (iam: Iam, inputs: Properties) => Promise<Properties>;
    delete: (iam: Iam, state: Properties) => Promise<void>;
}

/** A resource in a control plane. What comes back is its state, beside its inputs. */
export interface OnPlane {
    create: (plane: ControlPlane, inputs: Properties) => Properties | Promise<Properties>;
    /** Nothing where it is gone. */
    read: (plane: ControlPlane, state: Properties) => Properties | undefined;
    update: (plane: ControlPlane, state: Properties, inputs: Properties) => Properties | Promise<Properties>;
    delete: (plane: ControlPlane, state: Properties) => void | Promise<void>;
    /** The properties that differ; the inputs are compared with those of before where it is left out. */
    differing?: (state: Properties, inputs: Properties) => string[];
}

/** As @pulumi/aws 7 has them, as far as this package uses them. */
export const kinds: Record<string, Kind> = {
    "aws:iam/role:Role": role,
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": rolePolicyAttachment,
    "aws:iam/rolePolicy:RolePolicy": rolePolicy,
    "aws:s3/bucket:Bucket": bucket,
    "aws:s3/bucketPolicy:BucketPolicy": bucketPolicy,
    "aws:redshift/clusterIamRoles:ClusterIamRoles": clusterIamRoles,
    "aws:redshift/cluster:Cluster": cluster,
    "aws:redshiftserverless/namespace:Namespace": namespace,
    "aws:redshiftserverless/workgroup:Workgroup": workgroup,
};
