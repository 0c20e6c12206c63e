import { isPrincipal } from "../../trust/evaluation/principals";
import { TrustPrincipal, TrustStatement } from "../../trust/evaluation/trust-document";
import { Assumer } from "../assumer";
import { allows } from "./actions";
import { callsOf, regionsOf } from "./calls";
import { butNot, butNotWhere, onlyWhere } from "./sentences";
import { everyUser } from "./users";

/** Who is allowed besides database users: other services, accounts, roles, identity providers. */
export function otherAssumers(statement: TrustStatement, denies: readonly TrustStatement[]): Assumer[] {
    return statement.principals.flatMap((principal) => {
        const actions = actionsOf(principal).filter((action) => allows(statement.actions, action));
        return actions.length === 0 || isRedshift(principal)
            ? []
            : leftBy(denying(denies, actions), principal, {
                  kind: principal.type === "Service" ? "service" : "principal",
                  who: principal.value,
                  pattern: false,
                  warehouse: undefined,
                  cluster: "*",
                  region: "*",
                  accountId: /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::|$)/.exec(principal.value)?.[1] ?? "*",
                  only: [
                      ...(principal.type === "Federated" ? [`only by ${actions.join(" or ")}`] : []),
                      ...statement.conditions.map(onlyWhere),
                  ],
                  statement: statement.index,
              });
    });
}

/** The actions by which a principal can assume a role. */
function actionsOf({ type }: TrustPrincipal): readonly string[] {
    switch (type) {
        case "Service":
        case "AWS":
            return ["sts:AssumeRole"];
        case "Federated":
            return ["sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity"];
        case "CanonicalUser":
            return [];
    }
}

function denying(denies: readonly TrustStatement[], actions: readonly string[]): TrustStatement[] {
    return denies.filter((deny) => actions.every((action) => allows(deny.actions, action)));
}

function isRedshift(principal: TrustPrincipal): boolean {
    return (
        principal.type === "Service" &&
        (["cluster", "workgroup"] as const).some((warehouse) =>
            callsOf(warehouse).some((call) => regionsOf([principal], everyUser(warehouse), call).length > 0),
        )
    );
}

/** Nothing is known of what others than Redshift send: every condition of a Deny is told. */
function leftBy(denies: readonly TrustStatement[], principal: TrustPrincipal, assumer: Assumer): Assumer[] {
    const sentences = denies.flatMap(({ principals, conditions }) => {
        if (principals.some((denied) => isAll(denied, principal))) {
            return [butNotWhere([], conditions)];
        }
        const some = principals.filter((denied) => isSome(denied, principal)).map(({ value }) => value);
        return some.length === 0 ? [] : [butNot(some) + butNotWhere([], conditions).slice("but not".length)];
    });
    return sentences.includes(butNotWhere([], [])) ? [] : [{ ...assumer, only: [...assumer.only, ...sentences] }];
}

/** Whether whoever is this principal is the denied one too. */
function isAll(denied: TrustPrincipal, { type, value }: TrustPrincipal): boolean {
    const isNamed = denied.type === type && denied.value === value;
    return isNamed || isPrincipal(denied, type === "Service" ? { service: [value] } : { aws: value });
}

/** Whether the denied one is in an account that the principal stands for. */
function isSome(denied: TrustPrincipal, principal: TrustPrincipal): boolean {
    return principal.value === "*" || (denied.type === "AWS" && isPrincipal(principal, { aws: denied.value }));
}
