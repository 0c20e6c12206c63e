import { Assumer } from "../../explain/assumer";
import { assumersOf } from "../../explain/assumers";
import { mayAssume } from "../../explain/question";
import { dbUserArn, serverlessCluster } from "../../trust/arn";
import { readTrustDocument } from "../../trust/evaluation/read-trust-document";
import { DbUserSession } from "../../trust/evaluation/redshift-requests";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { TrustDocumentError } from "../../trust/evaluation/trust-document-error";
import { isLike, pattern } from "../../trust/evaluation/wildcards";
import { principalsEverywhere } from "../../trust/principal";
import { unseen } from "../answer";
import { nameOf, Question } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { accountOfWalk, userClusterOf, Walk } from "../walk";

const name = "trust";

/** The trust policy lets Redshift assume the role for the user, from the cluster, in the Region; of a chain, the first one. */
export function trustStep(walk: Walk): Step {
    const [role] = walk.roles;
    if (role === undefined) {
        return cannotSee(name, "which role it is depends on the default role, which is not known");
    }
    if (role.answer.is === "missing") {
        return cannotSee(name, `there is no trust policy of ${role.arn} to read`);
    }
    if (role.answer.is === "refused") {
        return unseen(name, role.answer);
    }
    const cluster = userClusterOf(walk);
    const accountId = accountOfWalk(walk);
    if (cluster === undefined || accountId === undefined) {
        return cannotSee(name, "the ARNs of a workgroup's users have its id, which GetWorkgroup did not tell");
    }
    const home: Home = { cluster, region: walk.question.region, accountId };
    return readable(name, role.answer.value.trustPolicy, (policy) =>
        walk.question.user === undefined
            ? anyone(walk.question, policy, home)
            : forUser(walk, policy, { ...home, dbUser: walk.question.user }),
    );
}

type Home = Omit<DbUserSession, "dbUser">;

/** IAM takes no policy that it cannot read, and reads more than we do. */
export function readable(step: "trust" | "chain", json: string, judge: (policy: TrustDocument) => Step): Step {
    try {
        return judge(readTrustDocument(json));
    } catch (error) {
        if (error instanceof TrustDocumentError) {
            const what = error.problems.map(({ message }) => message).join(" ");
            return cannotSee(step, `the trust policy is not one that can be read here: ${what.replace(/\.$/, "")}`);
        }
        throw error;
    }
}

function forUser({ question, now }: Walk, policy: TrustDocument, session: DbUserSession): Step {
    const { allowed, reasons } = mayAssume(policy, session, now);
    const who = `database user ${session.dbUser} of ${nameOf(question)}`;
    return allowed
        ? ok(name, `${who} may have the role`)
        : fails(name, `${who} may not have the role: ${withoutStop(reasons)}`, letIn(question, session));
}

function letIn({ warehouse, region }: Question, session: DbUserSession): string {
    const { dbUser } = session;
    const principals = principalsEverywhere({ serverless: warehouse.kind === "workgroup" });
    const statement = {
        Effect: "Allow",
        Principal: { Service: principals.length === 1 ? principals[0] : principals },
        Action: "sts:AssumeRole",
        Condition: { StringEquals: { "sts:ExternalId": dbUserArn(session, dbUser) } },
    };
    return `Give the RedshiftRole dbUsers: [${JSON.stringify(dbUser)}] beside those it has, and ${JSON.stringify(region)} where it has regions; or let the trust policy have this statement, and no Deny against it: ${JSON.stringify(statement)}`;
}

/** Nobody was named: whom the policy lets in, of those who come from this cluster. */
function anyone(question: Question, policy: TrustDocument, home: Home): Step {
    const users = assumersOf(policy)
        .filter((one) => isFrom(one, question.warehouse.kind, home))
        .map(({ who }) => who);
    if (users.length === 0) {
        return fails(
            name,
            `no database user of ${nameOf(question)} may have the role`,
            "Give the RedshiftRole this cluster or workgroup, and its Region where it has regions; --user NAME tells which statement it is.",
        );
    }
    const who = users.includes("*") ? "every database user" : `only ${[...new Set(users)].join(", ")}`;
    return ok(name, `${who} of ${nameOf(question)} may have the role. --user NAME tells it of one`);
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

function workgroupIdIn({ cluster, accountId }: Home): string {
    return cluster.slice(serverlessCluster(accountId, "").length);
}

/** One sentence for the step's, of several. */
function withoutStop(reasons: readonly string[]): string {
    return reasons.map((reason) => reason.replace(/\.$/, "")).join("; ");
}
