import { isRecord } from "../../problems/is-record";
import { pathOf } from "../../problems/path";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { elementProblems, entriesOf, Read, readTexts, Refused } from "./elements";
import { readConditions } from "./read-conditions";
import { readPrincipals } from "./read-principals";
import { TrustStatement } from "./trust-document";

const elements = ["Sid", "Effect", "Principal", "Action", "Condition"];

const refused: Refused = {
    NotPrincipal: "This package does not evaluate it: write a Principal, with a condition on aws:PrincipalArn.",
    NotAction: 'This package does not evaluate it: write "Action": "sts:AssumeRole".',
    Resource: "A trust policy is about the role it is attached to: IAM refuses one with a Resource.",
    NotResource: "A trust policy is about the role it is attached to: IAM refuses one with a NotResource.",
};

/** One statement of a trust policy. */
export function readStatement(path: string, statement: unknown, index: number): Read<TrustStatement[]> {
    if (!isRecord(statement)) {
        const fix = 'Write { "Effect": "Allow", "Principal": { … }, "Action": "sts:AssumeRole" }.';
        const parts = { rule: "statement.type", path, must: "be a statement", got: show(statement), fix };
        return { value: [], problems: [problem(parts)] };
    }
    const { Sid: sid, Effect: effect, Principal, NotPrincipal, Action, NotAction, Condition } = statement;
    const none = { value: [], problems: [] };
    const principals = NotPrincipal === undefined ? readPrincipals(pathOf(path, "Principal"), Principal) : none;
    const actions = NotAction === undefined ? readActions(pathOf(path, "Action"), Action) : none;
    const conditions = readConditions(pathOf(path, "Condition"), Condition);
    const problems = [
        ...elementProblems(path, statement, elements, refused),
        ...sidProblems(pathOf(path, "Sid"), sid),
        ...effectProblems(pathOf(path, "Effect"), effect),
        ...[principals, actions, conditions].flatMap((part) => part.problems),
    ];
    const read: TrustStatement = {
        index,
        sid: typeof sid === "string" ? sid : undefined,
        effect: effect === "Deny" ? "Deny" : "Allow",
        principals: principals.value,
        actions: actions.value,
        conditions: conditions.value,
    };
    return { value: [read], problems };
}

function sidProblems(path: string, sid: unknown): Problem[] {
    const fix = 'Give text such as "RedshiftMayAssume", or leave it out.';
    return sid === undefined || typeof sid === "string"
        ? []
        : [problem({ rule: "statement.sid", path, must: "be text", got: show(sid), fix })];
}

/** IAM tells `Allow` from `allow`. */
function effectProblems(path: string, effect: unknown): Problem[] {
    const meant = ["Allow", "Deny"].find((one) => typeof effect === "string" && one === capitalized(effect));
    const fix = meant === undefined ? 'Write "Allow" or "Deny".' : `Did you mean ${show(meant)}?`;
    return effect === "Allow" || effect === "Deny"
        ? []
        : [problem({ rule: "statement.effect", path, must: "be Allow or Deny", got: show(effect), fix })];
}

function capitalized(text: string): string {
    return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

function readActions(path: string, element: unknown): Read<string[]> {
    const { value, problems } = readTexts(path, element, "an action", "sts:AssumeRole");
    const shapeless = entriesOf(path, element)
        .filter(([, one]) => typeof one === "string" && !/^(\*|[^:\s]+:[^:\s]+)$/.test(one))
        .map(([at, one]) =>
            problem({
                rule: "action.shape",
                path: at,
                must: "be an action, with its service",
                got: show(one),
                fix: 'Write "sts:AssumeRole".',
            }),
        );
    return { value, problems: [...problems, ...shapeless] };
}
