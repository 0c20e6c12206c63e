import { setTimeout } from "node:timers/promises";
import { ControlPlane } from "../control-plane/control-plane";
import type { Kind, Properties } from "./kinds";

/**
 * A cluster's whole list of roles, as the real provider has it (terraform-provider-aws,
 * internal/service/redshift/cluster_iam_roles.go): whatever it does it ends by reading everybody's roles into its own
 * state, and what is in its state and not wanted it removes.
 */
export const clusterIamRoles: Kind = {
    required: ["clusterIdentifier"],
    replacing: ["clusterIdentifier", "region"],
    defaults: (inputs, region) => ({ region, ...inputs }),
    id: ({ clusterIdentifier }) => String(clusterIdentifier),
    onPlane: {
        create: (plane, inputs) => modify(plane, inputs, { add: rolesOf(inputs), remove: [] }),
        read: (plane, state) => read(plane, state),
        update: (plane, state, inputs) =>
            modify(plane, inputs, {
                add: rolesOf(inputs).filter((arn) => !rolesOf(state).includes(arn)),
                remove: rolesOf(state).filter((arn) => !rolesOf(inputs).includes(arn)),
            }),
        delete: async (plane, state) => {
            // Whether AWS takes the default's own removal beside it is not documented; this is not about that.
            const cleared = state["defaultIamRoleArn"] === undefined ? {} : { defaultIamRoleArn: "" };
            await modify(plane, { ...state, ...cleared }, { add: [], remove: rolesOf(state) });
        },
        differing: (state, inputs) => [
            ...(isSame(rolesOf(state), rolesOf(inputs)) ? [] : ["iamRoleArns"]),
            ...["clusterIdentifier", "region", "defaultIamRoleArn"].filter(
                (name) => inputs[name] !== undefined && inputs[name] !== state[name],
            ),
        ],
    },
};

async function modify(
    plane: ControlPlane,
    properties: Properties,
    { add, remove }: { add: string[]; remove: string[] },
): Promise<Properties> {
    const { region, clusterIdentifier } = properties;
    const defaultIamRoleArn = properties["defaultIamRoleArn"] as string | undefined;
    await available(plane, String(region), String(clusterIdentifier));
    plane.modifyClusterIamRoles(String(region), {
        ClusterIdentifier: String(clusterIdentifier),
        AddIamRoles: add,
        RemoveIamRoles: remove,
        ...(defaultIamRoleArn !== undefined && { DefaultIamRoleArn: defaultIamRoleArn }),
    });
    return read(plane, properties);
}

function read(plane: ControlPlane, state: Properties): Properties {
    const { roles, defaultRoleArn } = plane.cluster(String(state["region"]), String(state["clusterIdentifier"]));
    const iamRoleArns = roles.filter(({ status }) => status !== "removing").map(({ arn }) => arn);
    return { iamRoleArns, ...(defaultRoleArn !== undefined && { defaultIamRoleArn: defaultRoleArn }) };
}

async function available(plane: ControlPlane, region: string, clusterIdentifier: string): Promise<void> {
    while (plane.cluster(region, clusterIdentifier).status !== "available") {
        await setTimeout(50);
    }
}

function rolesOf({ iamRoleArns }: Properties): string[] {
    return iamRoleArns as string[];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
    return one.length === other.length && one.every((arn) => other.includes(arn));
}
