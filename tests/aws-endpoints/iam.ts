import { ApiError } from "../control-plane/api-error";
import { elements } from "../control-plane/wire/xml";
import { Asked, judge, PolicyStatement } from "./policies";

/** A role that is there before the test begins. */
export interface RoleSetUp {
    arn: string;
    trustPolicy: object;
    /** Its own policies, by the name by which IAM's simulation tells them. */
    policies?: Readonly<Record<string, PolicyStatement[]>>;
    boundary?: { arn: string; statements: PolicyStatement[] };
}

/** Roles, and what they may do, as IAM's query protocol tells it. */
export class Iam {
    /** What the organization's policies do not allow anybody. */
    public organizationDenies: readonly string[] = [];
    /** Whose roles there are. */
    public accountId = "123456789012";
    private readonly roles = new Map<string, RoleSetUp>();

    public addRole(role: RoleSetUp): void {
        this.roles.set(role.arn, role);
    }

    public answer(operation: string, form: URLSearchParams): string {
        return operation === "GetRole" ? this.getRole(form.get("RoleName") ?? "") : this.simulate(form);
    }

    private getRole(name: string): string {
        const role = [...this.roles.values()].find(({ arn }) => arn.endsWith(`/${name}`)) ?? notThere("role", name);
        return elements({
            Role: {
                Path: role.arn.slice(role.arn.indexOf(":role/") + 5, role.arn.lastIndexOf("/") + 1),
                RoleName: name,
                RoleId: "AROAEXAMPLE",
                Arn: role.arn,
                CreateDate: "2026-01-01T00:00:00Z",
                AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(role.trustPolicy)),
                ...(role.boundary && {
                    PermissionsBoundary: {
                        PermissionsBoundaryType: "Policy",
                        PermissionsBoundaryArn: role.boundary.arn,
                    },
                }),
            },
        });
    }

    private simulate(form: URLSearchParams): string {
        const arn = form.get("PolicySourceArn") ?? "";
        if (!arn.includes(`:${this.accountId}:`)) {
            throw new ApiError("AccessDenied", `Not of this account: ${arn}`, 403);
        }
        const role = this.roles.get(arn) ?? notThere("role", arn);
        const context = contextOf(form);
        const results = members(form, "ActionNames").flatMap((action) =>
            members(form, "ResourceArns").map((resource) => this.evaluate(role, { action, resource, context })),
        );
        return elements({ EvaluationResults: results, IsTruncated: false });
    }

    private evaluate({ policies = {}, boundary }: RoleSetUp, asked: Asked): object {
        const judged = Object.entries(policies).flatMap(([name, statements]) =>
            statements.map((statement, index) => ({ name, statement, line: index + 3, ...judge(statement, asked) })),
        );
        const applying = judged.filter(({ applies }) => applies);
        const isDenied = applying.some(({ statement }) => statement.Effect === "Deny");
        const bounded = boundary?.statements.some((one) => judge(one, asked).applies);
        const organization = !this.organizationDenies.includes(asked.action);
        const isAllowed = applying.length > 0 && bounded !== false && organization;
        return {
            EvalActionName: asked.action,
            EvalResourceName: asked.resource,
            EvalDecision: isDenied ? "explicitDeny" : isAllowed ? "allowed" : "implicitDeny",
            MatchedStatements: applying
                .filter(({ statement }) => !isDenied || statement.Effect === "Deny")
                .map(({ name, line }) => ({
                    SourcePolicyId: name,
                    SourcePolicyType: "IAM Policy",
                    StartPosition: { Line: line, Column: 5 },
                    EndPosition: { Line: line, Column: 90 },
                })),
            MissingContextValues: [...new Set(judged.flatMap(({ missingKeys }) => missingKeys))],
            ...(bounded !== undefined && {
                PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: bounded },
            }),
            OrganizationsDecisionDetail: { AllowedByOrganizations: organization },
        };
    }
}

/** IAM wants a key's values in the type that the key has. */
function contextOf(form: URLSearchParams): Record<string, string> {
    const entries = members(form, "ContextEntries", ".ContextKeyName").map((key, index): [string, string] => {
        const entry = `ContextEntries.member.${index + 1}`;
        const type = form.get(`${entry}.ContextKeyType`);
        if (type !== (key === "aws:SecureTransport" ? "boolean" : "string")) {
            throw new ApiError("InvalidInput", `Invalid type of ${key}: ${type ?? "none"}.`);
        }
        return [key, form.get(`${entry}.ContextKeyValues.member.1`) ?? ""];
    });
    return Object.fromEntries(entries);
}

/** `ActionNames.member.1` and so on, in their order. */
function members(form: URLSearchParams, list: string, property = ""): string[] {
    const values: string[] = [];
    for (let index = 1; form.has(`${list}.member.${index}${property}`); index++) {
        values.push(form.get(`${list}.member.${index}${property}`) ?? "");
    }
    return values;
}

function notThere(noun: string, name: string): never {
    throw new ApiError("NoSuchEntity", `The ${noun} with name ${name} cannot be found.`, 404);
}
