import { evaluate } from "../../trust/evaluate";
import { FindingRule } from "./finding-rule";
import { allowsOf } from "./redshift-statement";
import { nameOf } from "./texts";

const foreigner = "arn:aws:iam::000000000000:role/a-stranger";

/**
 * The principal `*`: anyone with an AWS account. An ExternalId keeps nobody out, since it is no secret: whoever calls
 * sends what the policy asks for.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous
 */
export const anyone: FindingRule = {
    id: "trust.anyone",
    messages: (policy) => {
        const externalIds = policy.statements.flatMap(({ conditions }) => conditions.flatMap(({ values }) => values));
        const calls = [{}, ...externalIds.map((value) => ({ "sts:ExternalId": value }))];
        const decisions = calls.map((context) => evaluate(policy, { principal: { aws: foreigner }, context }));
        return allowsOf(policy)
            .filter(({ index }) => decisions.some(({ allowed, statements }) => allowed && statements[index]?.applies))
            .map(
                (statement) =>
                    `${nameOf(statement)} lets anyone in any AWS account assume the role, by the principal "*". Name the service, as { "Service": "redshift.amazonaws.com" }.`,
            );
    },
};
