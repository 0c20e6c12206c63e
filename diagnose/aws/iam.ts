import { EvaluationResult, GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand } from "@aws-sdk/client-iam";
import { Calls, Simulated, Simulation } from "../calls";
import { roleNameOf } from "../arn";
import { answerOf } from "./answer-of";
import { ClientConfig } from "./session";

const missing = ["NoSuchEntityException", "NoSuchEntity"];

/** What is read of IAM; a simulation asks what would be allowed, and does nothing of it. */
export function iamCalls(config: ClientConfig): Pick<Calls, "getRole" | "simulate"> {
    const client = new IAMClient(config);
    return {
        getRole: (arn) =>
            answerOf({ operation: "GetRole", on: arn, missing }, async () => {
                const { Role: role } = await client.send(new GetRoleCommand({ RoleName: roleNameOf(arn) }));
                return {
                    arn: role?.Arn ?? "",
                    // IAM writes it as a part of a URL.
                    trustPolicy: decodeURIComponent(role?.AssumeRolePolicyDocument ?? ""),
                    boundaryArn: role?.PermissionsBoundary?.PermissionsBoundaryArn,
                };
            }),
        simulate: (asked) =>
            answerOf({ operation: "SimulatePrincipalPolicy", on: asked.roleArn, missing }, async () => {
                const command = new SimulatePrincipalPolicyCommand(inputOf(asked));
                const { EvaluationResults: results } = await client.send(command);
                return (results ?? []).map(simulationOf);
            }),
    };
}

function inputOf({ roleArn, actions, resource, context }: Simulated) {
    return {
        PolicySourceArn: roleArn,
        ActionNames: [...actions],
        ResourceArns: [resource],
        ContextEntries: Object.entries({ "aws:SecureTransport": "true", ...context }).map(([name, value]) => ({
            ContextKeyName: name,
            ContextKeyValues: [value],
            ContextKeyType: name === "aws:SecureTransport" ? ("boolean" as const) : ("string" as const),
        })),
    };
}

function simulationOf(result: EvaluationResult): Simulation {
    return {
        action: result.EvalActionName ?? "",
        resource: result.EvalResourceName ?? "",
        decision: result.EvalDecision ?? "",
        matched: (result.MatchedStatements ?? []).map(({ SourcePolicyId, StartPosition }) => ({
            policy: SourcePolicyId ?? "a policy that IAM does not name",
            line: StartPosition?.Line,
        })),
        boundaryAllows: result.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
        organizationAllows: result.OrganizationsDecisionDetail?.AllowedByOrganizations,
        missingContext: result.MissingContextValues ?? [],
    };
}
