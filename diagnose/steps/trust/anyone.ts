import { Assumer } from "../../../explain/assumer";
import { assumersOf } from "../../../explain/assumers";
import { TrustDocument } from "../../../trust/evaluation/trust-document";
import { isLike, pattern } from "../../../trust/evaluation/wildcards";
import { nameOf, Question } from "../../question";
import { fails, ok, Step } from "../../step";
import { Home, workgroupIdIn } from "./home";
import { letIn } from "./let-in";
import { missingPrincipals } from "./missing-principals";

/** Nobody was named: whom the policy lets in, of those who come from this cluster. */
export function anyone(question: Question, policy: TrustDocument, home: Home): Step {
    const users = assumersOf(policy)
        .filter((one) => isFrom(one, question.warehouse.kind, home))
        .map(({ who }) => who);
    if (users.length > 0) {
        const who = users.includes("*") ? "every database user" : `only ${[...new Set(users)].join(", ")}`;
        return ok("trust", `${who} of ${nameOf(question)} may have the role. --user NAME tells it of one`);
    }
    const nobody = `no database user of ${nameOf(question)} may have the role`;
    const missing = missingPrincipals(question, policy);
    return missing.length === 0
        ? fails(
              "trust",
              nobody,
              "Give the RedshiftRole this cluster or workgroup, and its Region where it has regions; --user NAME tells which statement it is.",
          )
        : fails(
              "trust",
              `${nobody}: the trust policy does not name ${missing.join(" and ")} as a principal`,
              `Let the trust policy have ${letIn(question, home)}`,
          );
}

/** Of a workgroup, an assumer has the id alone. */
function isFrom(one: Assumer, kind: Question["warehouse"]["kind"], home: Home): boolean {
    const cluster = kind === "cluster" ? home.cluster : workgroupIdIn(home);
    return (
        one.kind === "dbUser" &&
        one.warehouse === kind &&
        isLike(pattern(one.cluster), cluster) &&
        isLike(pattern(one.region), home.region) &&
        isLike(pattern(one.accountId), home.accountId)
    );
}
