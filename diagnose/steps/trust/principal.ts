import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { fails, ok, Step } from "../../step";
import { Walk } from "../../walk";
import { trustPolicyStep } from "../trust";
import { Home } from "./home";
import { letIn } from "./let-in";
import { missingPrincipals } from "./missing-principals";

/** Whoever associates a role is asked for Redshift as a principal; no database user is there yet. */
export function principalStep(walk: Walk): Step {
    return trustPolicyStep(walk, (policy, home) => judged(walk, policy, home));
}

function judged({ question }: Walk, policy: TrustDocument, home: Home): Step {
    const missing = missingPrincipals(question, policy);
    return missing.length === 0
        ? ok("trust", "the trust policy names Redshift as a principal")
        : fails(
              "trust",
              `the trust policy does not name ${missing.join(" and ")} as a principal`,
              `Let the trust policy have ${letIn(question, home)}`,
          );
}
