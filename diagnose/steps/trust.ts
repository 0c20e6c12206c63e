import { mayAssume } from "../../explain/question";
import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { unseen } from "../answer";
import { nameOf } from "../question";
import { cannotSee, fails, ofUnknownRole, ok, Step } from "../step";
import { Walk } from "../walk";
import { anyone } from "./trust/anyone";
import { Home, homeOf } from "./trust/home";
import { letIn } from "./trust/let-in";
import { readable } from "./trust/readable";

const name = "trust";

/** The trust policy lets Redshift assume the role for the user, from the cluster, in the Region. */
export function trustStep(walk: Walk): Step {
    const { user } = walk.question;
    return trustPolicyStep(walk, (policy, home) =>
        user === undefined ? anyone(walk.question, policy, home) : forUser(walk, policy, { ...home, dbUser: user }),
    );
}

/** A step of the trust policy, where there is one to read: of a chain, the first role's. */
export function trustPolicyStep(walk: Walk, judge: (policy: TrustDocument, home: Home) => Step): Step {
    const [role] = walk.roles;
    if (role === undefined) {
        return ofUnknownRole(name);
    }
    if (role.answer.is === "missing") {
        return cannotSee(name, `there is no trust policy of ${role.arn} to read`);
    }
    if (role.answer.is === "refused") {
        return unseen(name, role.answer);
    }
    const home = homeOf(walk);
    return home === undefined
        ? cannotSee(name, "the ARNs of a workgroup's users have its id, which GetWorkgroup did not tell")
        : readable(name, role.answer.value.trustPolicy, (policy) => judge(policy, home));
}

function forUser({ question, now }: Walk, policy: TrustDocument, session: DbUserSession): Step {
    const { allowed, reasons } = mayAssume(policy, session, now);
    const who = `database user ${session.dbUser} of ${nameOf(question)}`;
    return allowed
        ? ok(name, `${who} may have the role`)
        : fails(
              name,
              `${who} may not have the role: ${withoutStop(reasons)}`,
              `Give the RedshiftRole dbUsers: [${JSON.stringify(session.dbUser)}] beside those it has, and ${JSON.stringify(session.region)} where it has regions; or let the trust policy have this statement, and no Deny against it: ${letIn(question, session)}`,
          );
}

/** One sentence for the step's, of several. */
function withoutStop(reasons: readonly string[]): string {
    return reasons.map((reason) => reason.replace(/\.$/, "")).join("; ");
}
