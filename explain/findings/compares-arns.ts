import { qualifiedOperator } from "../../trust/evaluation/qualified-operator";
import { TrustCondition } from "../../trust/evaluation/trust-document";

/**
 * Whether the condition compares ARNs, each of their six parts by itself: no `*` reaches over a colon of the first five.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function comparesArns({ operator: name }: TrustCondition): boolean {
    return qualifiedOperator(name)?.operator.name.startsWith("Arn") === true;
}
