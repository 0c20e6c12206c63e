import { FindingRule } from "./finding-rule";
import { allowsOf, redshiftAllows } from "./redshift-statement";
import { associated } from "./texts";

/** A role that a cluster or namespace has, and Redshift may not assume. */
export const noRedshift: FindingRule = {
    id: "trust.noRedshift",
    messages: (policy, { associations = [] }) => {
        const isAllowed = redshiftAllows(policy).length > 0;
        const isAnyone = allowsOf(policy).some(({ principals }) => principals.some(({ value }) => value === "*"));
        return associations.length === 0 || isAllowed || isAnyone
            ? []
            : [
                  `the role is associated with ${associated(associations)}, and no statement allows Redshift to assume it. Allow the principal redshift.amazonaws.com, or take the role out there.`,
              ];
    },
};
