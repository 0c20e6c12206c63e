import { isRecord } from "../problems/is-record";
import { holds } from "../trust/evaluation/condition";
import { contextOf } from "../trust/evaluation/context";
import { qualifiedOperator } from "../trust/evaluation/qualified-operator";
import { readConditions } from "../trust/evaluation/read-conditions";
import { isLike, pattern } from "../trust/evaluation/wildcards";
import { accountOf, roleNameOf } from "./arn";

/** What a role does, as the policy of a bucket or a key sees it. */
export interface RoleCall {
    roleArn: string;
    action: string;
    /** One, or with a `*` at its end all that begin so. */
    resource: string;
    /** Condition keys whose values are known, beside those of the role itself. */
    context: Readonly<Record<string, string>>;
}

/** A statement that is about a call, as far as can be told. */
export interface Concern {
    effect: "Allow" | "Deny";
    /** Its Sid, else its place: `the statement "DenyHttp"`, `statement 2`. */
    label: string;
    /** Whom it means: the role, by name or with everyone else; or its account, whose IAM policies then decide. */
    means: "role" | "account";
    /** Whether it is about a part of the resources alone. */
    isPart: boolean;
    /** Condition keys on which it depends and whose values nobody knows here. Empty where it applies for certain. */
    dependsOn: readonly string[];
}

export function isCertain({ dependsOn, isPart }: Concern): boolean {
    return dependsOn.length === 0 && !isPart;
}

/** The statements of a bucket's or key's policy that are about the call, or may be. */
export function concerns(policy: string, call: RoleCall): Concern[] {
    const { Version: version, Statement: statements } = JSON.parse(policy) as Record<string, unknown>;
    const context = contextFor(call);
    return [statements].flat().flatMap((statement, index): Concern[] => {
        const extent = isRecord(statement) && isAboutAction(statement, call) ? extentOf(statement, call) : "none";
        if (!isRecord(statement) || extent === "none") {
            return [];
        }
        const means = meant(statement, call.roleArn);
        const dependsOn = unknownConditions(
            statement["Condition"],
            typeof version === "string" ? version : "2008-10-17",
            context,
        );
        const { Effect: effect, Sid: sid } = statement;
        const label =
            typeof sid === "string" && sid !== "" ? `the statement ${JSON.stringify(sid)}` : `statement ${index + 1}`;
        return means === undefined || dependsOn === undefined
            ? []
            : [{ effect: effect === "Deny" ? "Deny" : "Allow", label, means, isPart: extent === "part", dependsOn }];
    });
}

function isAboutAction({ Action, NotAction }: Record<string, unknown>, { action }: RoleCall): boolean {
    const isAction = (one: string) => isLike(pattern(one.toLowerCase()), action.toLowerCase());
    return NotAction === undefined ? texts(Action).some(isAction) : !texts(NotAction).some(isAction);
}

function extentOf({ Resource, NotResource }: Record<string, unknown>, { resource }: RoleCall): "all" | "part" | "none" {
    const named = texts(NotResource ?? Resource);
    const [all, none] = NotResource === undefined ? (["all", "none"] as const) : (["none", "all"] as const);
    if (named.some((one) => isLike(pattern(one), resource))) {
        return all;
    }
    return named.some((one) => overlaps(one, resource)) ? "part" : none;
}

/** Whether a pattern is about some of what begins as the resource does, up to its `*`. */
function overlaps(wanted: string, resource: string): boolean {
    if (!resource.endsWith("*")) {
        return false;
    }
    const beginning = resource.slice(0, -1);
    const start = wanted.search(/[*?]|$/);
    return wanted.startsWith(beginning) || (start < wanted.length && beginning.startsWith(wanted.slice(0, start)));
}

function meant({ Principal, NotPrincipal }: Record<string, unknown>, roleArn: string): Concern["means"] | undefined {
    if (NotPrincipal !== undefined) {
        return whom(NotPrincipal, roleArn) === undefined ? "role" : undefined;
    }
    return whom(Principal, roleArn);
}

/** A session of the role comes under the role's ARN, without its path, as STS writes it. */
function whom(principal: unknown, roleArn: string): Concern["means"] | undefined {
    const all = principal === "*" ? ["*"] : texts(isRecord(principal) ? principal["AWS"] : undefined);
    const [, partition = ""] = roleArn.split(":");
    const account = accountOf(roleArn);
    const session = `arn:${partition}:sts::${account}:assumed-role/${roleNameOf(roleArn)}/`;
    if (all.some((one) => one === "*" || one === roleArn || one.startsWith(session))) {
        return "role";
    }
    return all.some((one) => one === account || one === `arn:${partition}:iam::${account}:root`)
        ? "account"
        : undefined;
}

/**
 * Redshift reads and writes S3 over TLS:
 * https://docs.aws.amazon.com/redshift/latest/mgmt/security-encryption-in-transit.html
 */
function contextFor({ roleArn, context }: RoleCall): Readonly<Record<string, string>> {
    const account = accountOf(roleArn);
    return {
        "aws:SecureTransport": "true",
        "aws:PrincipalArn": roleArn,
        "aws:PrincipalAccount": account,
        "kms:CallerAccount": account,
        ...context,
    };
}

/** The keys of the conditions of which nothing is known; undefined where a known one does not hold. */
function unknownConditions(
    element: unknown,
    version: string,
    known: Readonly<Record<string, string>>,
): string[] | undefined {
    const context = contextOf(known);
    const conditions = readConditions("Condition", element).value;
    const isKnown = ({ operator, key }: { operator: string; key: string }) =>
        context.has(key.toLowerCase()) && qualifiedOperator(operator) !== undefined;
    return conditions.filter(isKnown).every((condition) => holds(condition, version, context))
        ? [...new Set([...conditions.filter((one) => !isKnown(one)).map(({ key }) => key), ...unread(element)])]
        : undefined;
}

/** Conditions with an operator that is not evaluated here. */
function unread(element: unknown): string[] {
    return isRecord(element)
        ? Object.entries(element).flatMap(([operator, keys]) =>
              qualifiedOperator(operator) === undefined && isRecord(keys) ? Object.keys(keys) : [],
          )
        : [];
}

function texts(value: unknown): string[] {
    return [value].flat().filter((one): one is string => typeof one === "string");
}
