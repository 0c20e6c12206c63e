import { unseen } from "../answer";
import { nameOf } from "../question";
import { cannotSee, ok, Step } from "../step";
import { Walk } from "../walk";

const name = "VPC endpoint";

/**
 * With enhanced VPC routing, COPY and UNLOAD reach S3 through the VPC, whose endpoint has a policy of its own.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-working-with-endpoints.html
 */
export function endpointStep({ question, warehouse }: Walk): Step {
    const who = nameOf(question);
    if (warehouse.is === "missing") {
        return cannotSee(name, `there is no ${who} to look at`);
    }
    if (warehouse.is === "refused") {
        return unseen(name, warehouse);
    }
    return warehouse.value.enhancedVpcRouting
        ? cannotSee(
              name,
              `${who} has enhanced VPC routing: the policy of its VPC's endpoint for S3 must allow it too`,
              `Look at PolicyDocument in aws ec2 describe-vpc-endpoints --region ${question.region}`,
          )
        : ok(name, `not used: ${who} has no enhanced VPC routing`);
}
