import { Policies } from "@pulumi/policy";
import { anyoneMayAssume } from "./anyone-may-assume";
import { broadPermissions } from "./broad-permissions";
import { ineffectiveTrust } from "./ineffective-trust";
import { neverAssociated } from "./never-associated";
import { oneListOfRoles } from "./one-list-of-roles";
import { oneOwnerOfRoles } from "./one-owner-of-roles";
import { trustNearQuota } from "./trust-near-quota";
import { unrestrictedTrust } from "./unrestricted-trust";
import { wildcardUsers } from "./wildcard-users";

/** All policies of the pack, for one run of the engine: one of them remembers what it was given. */
export function policies(): Policies {
    return [
        oneOwnerOfRoles,
        oneListOfRoles(),
        anyoneMayAssume,
        unrestrictedTrust,
        wildcardUsers,
        ineffectiveTrust,
        trustNearQuota,
        broadPermissions,
        neverAssociated,
    ];
}
