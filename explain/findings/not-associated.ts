import { FindingRule } from "./finding-rule";
import { redshiftAllows } from "./redshift-statement";

/** A role that Redshift may assume, and no cluster and no namespace has: the later roles of a chain need none, and are assumed by a role. */
export const notAssociated: FindingRule = {
    id: "role.notAssociated",
    messages: (policy, { associations }) =>
        associations?.length === 0 && redshiftAllows(policy).length > 0
            ? ["no cluster and no namespace has the role, so that no SQL can name it. Associate it, or delete it."]
            : [],
};
