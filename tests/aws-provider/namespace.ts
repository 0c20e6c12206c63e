import type { Kind } from "./kinds";

/** A Serverless namespace, which is in the control plane from its creation to its deletion. */
export const namespace: Kind = {
    required: ["namespaceName"],
    replacing: ["namespaceName", "region"],
    defaults: (inputs, region) => ({ region, ...inputs }),
    id: ({ namespaceName }) => String(namespaceName),
    onPlane: {
        create: (plane, { namespaceName, region }) => {
            plane.addNamespace({ namespaceName: String(namespaceName), region: String(region) });
            return {};
        },
        read: (_plane, state) => state,
        update: () => ({}),
        delete: (plane, { namespaceName, region }) => {
            plane.removeNamespace(String(region), String(namespaceName));
        },
    },
};
