import { FindingRule } from "./finding-rule";
import { allowsOf, isRedshift, servicesOf } from "./redshift-statement";

/**
 * Services that share a role with Redshift which need not be on a list of roles: the scheduler's is for Redshift's API, and DMS's was seen
 * to be put to use by DMS itself.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/redshift-iam-access-control-identity-based.html#iam-permission-scheduler
 * @see https://github.com/terraform-aws-modules/terraform-aws-dms/issues/5
 */
const withoutAssociation = ["scheduler.redshift.amazonaws.com", "dms.amazonaws.com"];

/** A role that Redshift may assume, and no cluster and no namespace has: the later roles of a chain need none, and are assumed by a role. */
export const notAssociated: FindingRule = {
    id: "role.notAssociated",
    messages: (policy, { associations }) => {
        const services = allowsOf(policy).flatMap(servicesOf);
        const isMeant = services.some(isRedshift) && !services.some((one) => withoutAssociation.includes(one));
        return associations?.length === 0 && isMeant
            ? [
                  "no cluster and no namespace has the role in what was read, which is one file, stack or preview. Unless another has it elsewhere, no SQL can name it: associate it.",
              ]
            : [];
    },
};
