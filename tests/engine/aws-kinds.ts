import { ControlPlane } from "../control-plane/control-plane";
import { clusterIamRoles } from "./cluster-iam-roles";
import { cluster } from "./aws-cluster";
import { AwsIam } from "./aws-iam";
import { namespace } from "./aws-namespace";
import { workgroup } from "./aws-workgroup";
import { role, rolePolicy, rolePolicyAttachment } from "./iam-kinds";
import { bucket, bucketPolicy } from "./s3-kinds";

export type Properties = Record<string, unknown>;

/** A kind of resource of the aws provider. */
export interface Kind {
    /** Properties whose change replaces the resource. */
    replacing: string[];
    /** What the provider fills in before anything is deployed. */
    defaults?: (name: string, inputs: Properties, region: string) => Properties;
    /** What AWS makes up. */
    computed: (inputs: Properties) => Properties;
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
    create: (iam: AwsIam, inputs: Properties) => Properties;
    /** By its id, as an import does; nothing where it is gone. */
    read: (iam: AwsIam, id: string) => { inputs: Properties; outputs: Properties } | undefined;
    update: (iam: AwsIam, inputs: Properties) => Properties;
    delete: (iam: AwsIam, state: Properties) => void;
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
