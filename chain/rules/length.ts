import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";
import { isNotYetKnown } from "../../problems/not-yet-known";
import { prefixed } from "../../problems/prefixed";
import { Problem } from "../../problems/problem";
import { permissionsLengthProblems } from "../../permissions/permissions-problems";
import { permissionToAssume } from "../documents";
import { LookedUp } from "../looked-up";
import { nextPolicyName } from "./new-role";

/** The problems of policies for `permissions` that are too long, once it is known what is in them. */
export function lengthProblems(roles: readonly unknown[], { region, accountId = "" }: LookedUp): Problem[] {
    if (typeof region !== "string" || isNotYetKnown(accountId)) {
        return [];
    }
    const where = { region, accountId: String(accountId), roleArn: "" };
    return roles.flatMap((role, index) => {
        const create = isRecord(role) ? role["create"] : undefined;
        return isRecord(create)
            ? prefixed(
                  `roles[${index}].create`,
                  permissionsLengthProblems(create["permissions"], where, {
                      ...(isRecord(create["inlinePolicies"]) && create["inlinePolicies"]),
                      ...(index < roles.length - 1 && {
                          [nextPolicyName]: permissionToAssume(arnOf(roles[index + 1])),
                      }),
                  }),
              )
            : [];
    });
}

/** The ARN of a role that is there; of one that is yet to be made, as long as its ARN may be. */
function arnOf(role: unknown): string {
    return (isRecord(role) ? givenText(role["arn"]) : undefined) ?? `arn:aws:iam::123456789012:role/${"x".repeat(64)}`;
}
