import { ControlPlane } from "../control-plane/control-plane";
import { clusterIamRoles } from "./cluster-iam-roles";
import { cluster } from "./aws-cluster";
import { namespace } from "./aws-namespace";

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
    "aws:iam/role:Role": {
        replacing: ["name", "path"],
        defaults: (name, inputs) => ({ name: `${name}-1234567`, path: "/", maxSessionDuration: 3600, ...inputs }),
        computed: ({ name, path }) => ({ arn: `arn:aws:iam::123456789012:role${String(path)}${String(name)}` }),
        id: ({ name }) => String(name),
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
        replacing: ["role", "policyArn"],
        computed: () => ({}),
        id: ({ role, policyArn }) => `${String(role)}/${String(policyArn)}`,
    },
    "aws:iam/rolePolicy:RolePolicy": {
        replacing: ["role", "name"],
        computed: () => ({}),
        id: ({ role, name }) => `${String(role)}:${String(name)}`,
    },
    "aws:redshift/clusterIamRoles:ClusterIamRoles": clusterIamRoles,
    "aws:redshift/cluster:Cluster": cluster,
    "aws:redshiftserverless/namespace:Namespace": namespace,
};
