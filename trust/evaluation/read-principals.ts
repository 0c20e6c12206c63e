import { isRecord } from "../../problems/is-record";
import { pathOf } from "../../problems/path";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { elementProblems, entriesOf, Read, readTexts } from "./elements";
import { TrustPrincipal } from "./trust-document";

const types = ["AWS", "Service", "Federated", "CanonicalUser"] as const;
const anyone: TrustPrincipal = { type: "AWS", value: "*" };

/** The element `Principal` of a statement. */
export function readPrincipals(path: string, element: unknown): Read<TrustPrincipal[]> {
    if (element === "*") {
        return { value: [anyone], problems: [] };
    }
    if (!isRecord(element)) {
        const must = "say who may assume the role";
        const fix = 'Write { "Service": "redshift.amazonaws.com" }.';
        return { value: [], problems: [problem({ rule: "principal.type", path, must, got: show(element), fix })] };
    }
    const parts = types
        .filter((type) => element[type] !== undefined)
        .map((type) => readOfType(pathOf(path, type), type, element[type]));
    return {
        value: parts.flatMap(({ value }) => value),
        problems: [...elementProblems(path, element, types), ...parts.flatMap(({ problems }) => problems)],
    };
}

function readOfType(path: string, type: TrustPrincipal["type"], element: unknown): Read<TrustPrincipal[]> {
    const { value, problems } = readTexts(path, element, "a principal", examples[type]);
    return {
        value: value.map((one) => ({ type, value: one })),
        problems: [...problems, ...entriesOf(path, element).flatMap(([at, one]) => valueProblems(at, type, one))],
    };
}

const examples = {
    AWS: "arn:aws:iam::123456789012:role/example",
    Service: "redshift.amazonaws.com",
    Federated: "cognito-identity.amazonaws.com",
    CanonicalUser: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be",
};

/** An account, one of IAM's ARNs, one of STS's, or a unique id. */
const awsPrincipal =
    /^(\*|\d{12}|arn:[\w-]+:iam::\d{12}:(root|(role|user)\/.+)|arn:[\w-]+:sts::\d{12}:(assumed-role|federated-user)\/.+|[A-Z0-9]{16,128})$/;

function valueProblems(path: string, type: TrustPrincipal["type"], value: unknown): Problem[] {
    if (typeof value !== "string" || (type === "AWS" && value === "*")) {
        return [];
    }
    if (/[*?]/.test(value)) {
        const must = "name one principal, since no part of a principal may be a wildcard";
        const fix = wildcardFix[type] ?? "Write the principal out.";
        return [problem({ rule: "principal.wildcard", path, must, got: show(value), fix })];
    }
    if (type === "AWS" && !awsPrincipal.test(value)) {
        const must = "be an account, or the ARN of a role, a user or a session";
        const fix = value.includes(".amazonaws.")
            ? `Write it as a service: { "Service": ${show(value)} }.`
            : `Give an ARN such as ${show(examples.AWS)}.`;
        return [problem({ rule: "principal.aws", path, must, got: show(value), fix })];
    }
    return [];
}

const wildcardFix: Partial<Record<TrustPrincipal["type"], string>> = {
    AWS: 'Write the ARN out, or give the account and a condition on "aws:PrincipalArn".',
    Service: 'Write each service out, such as "redshift.us-east-1.amazonaws.com".',
};
