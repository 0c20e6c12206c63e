import { findingPolicy } from "./finding-policy";

/** Advisory: whoever runs a sandbox may mean it. */
export const broadPermissions = findingPolicy({
    name: "broad-permissions",
    description: "A role for Redshift should be allowed what its SQL needs, and not all of a service.",
    enforcementLevel: "advisory",
    rules: ["permissions.broad"],
});
