import type { Kind } from "./kinds";

/** How long a new cluster is being created, in milliseconds. The real provider waits; someone else's would not. */
const creating = 300;

/** A provisioned cluster, which is in the control plane from its creation to its deletion. */
export const cluster: Kind = {
    required: ["clusterIdentifier", "nodeType"],
    replacing: ["clusterIdentifier", "region"],
    defaults: (inputs, region) => ({ region, ...inputs }),
    computed: ["endpoint"],
    made: () => ({ endpoint: "warehouse.abc.us-east-1.redshift.amazonaws.com:5439" }),
    id: ({ clusterIdentifier }) => String(clusterIdentifier),
    onPlane: {
        create: (plane, { clusterIdentifier: id, region }) => {
            plane.addCluster({ clusterIdentifier: String(id), region: String(region) });
            plane.setClusterStatus(String(region), String(id), "creating", { for: creating });
            return {};
        },
        read: (_plane, state) => state,
        update: () => ({}),
        delete: (plane, { clusterIdentifier, region }) => {
            plane.removeCluster(String(region), String(clusterIdentifier));
        },
    },
};
