import { isRecord } from "../../problems/is-record";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { elementProblems, entriesOf } from "./elements";
import { readStatement } from "./read-statement";
import { TrustDocument } from "./trust-document";
import { TrustDocumentError } from "./trust-document-error";

const example = '{ "Version": "2012-10-17", "Statement": [ … ] }';
const versions = ["2012-10-17", "2008-10-17"];

/**
 * Reads a trust policy, in JSON or parsed. Throws a TrustDocumentError with every problem. What AWS would take and this
 * package does not evaluate is a problem too: half a policy would say too much or too little.
 */
export function readTrustDocument(policy: unknown): TrustDocument {
    const document = typeof policy === "string" ? parsed(policy) : policy;
    if (!isRecord(document)) {
        throw new TrustDocumentError([notA("a policy", document)]);
    }
    const { Version: version = "2008-10-17", Statement: statement } = document;
    const statements = entriesOf("Statement", statement).map(([path, one], index) => readStatement(path, one, index));
    const problems = [
        ...elementProblems("", document, ["Version", "Id", "Statement"]),
        ...versionProblems(version),
        ...(Array.isArray(statement) && statement.length === 0 ? [noStatement()] : []),
        ...statements.flatMap((one) => one.problems),
    ];
    if (problems.length > 0) {
        throw new TrustDocumentError(problems);
    }
    return { version: String(version), statements: statements.flatMap(({ value }) => value) };
}

function parsed(json: string): unknown {
    try {
        return JSON.parse(json);
    } catch (error) {
        throw new TrustDocumentError([notJson(json, error)]);
    }
}

/** The IAM API gives policies URL-encoded. */
function notJson(json: string, error: unknown): Problem {
    const isEncoded = /^\s*%7B/i.test(json);
    const got = isEncoded ? `${show(json)}, which is URL-encoded` : show(json);
    const fix = isEncoded ? "Decode it: decodeURIComponent(policy)." : `JSON.parse says: ${(error as Error).message}.`;
    return problem({ rule: "trustDocument.json", path: "policy", must: "be JSON", got, fix });
}

function notA(name: string, got: unknown): Problem {
    const parts = { path: "policy", must: `be ${name}`, got: show(got), fix: `Write ${example}.` };
    return problem({ rule: "trustDocument.type", ...parts });
}

function versionProblems(version: unknown): Problem[] {
    const must = `be ${versions.join(" or ")}`;
    const fix = 'Write "2012-10-17": it is the version of the policy language, not of the policy.';
    return versions.some((known) => known === version)
        ? []
        : [problem({ rule: "trustDocument.version", path: "Version", must, got: show(version), fix })];
}

function noStatement(): Problem {
    const must = "have at least one statement";
    return problem({ rule: "trustDocument.empty", path: "Statement", must, got: "[]", fix: `Write ${example}.` });
}
