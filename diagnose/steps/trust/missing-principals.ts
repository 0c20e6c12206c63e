import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { isLike, pattern } from "../../../trust/evaluation/wildcards";
import { principalsEverywhere, regionalPrincipal } from "../../../trust/principal";
import { Question } from "../../question";

/** The principals of Redshift's that the policy allows nothing, whatever its conditions are. */
export function missingPrincipals({ warehouse, region }: Question, policy: TrustDocument): string[] {
    const named = policy.statements
        .filter(({ effect, actions }) => effect === "Allow" && actions.some(isAssumeRole))
        .flatMap(({ principals }) => principals.map(({ value }) => value));
    const isServerless = warehouse.kind === "workgroup";
    return principalsEverywhere({ serverless: isServerless }).filter(
        (one) => !named.includes(one) && (isServerless || !named.includes(regionalPrincipal(region))),
    );
}

function isAssumeRole(action: string): boolean {
    return isLike(pattern(action.toLowerCase()), "sts:assumerole");
}
