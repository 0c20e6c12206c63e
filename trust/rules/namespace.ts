import { Problem } from "../../problems/problem";
import { handleProblems } from "./handle";
import { serverlessName } from "./serverless-name";

const namespaceName = serverlessName("namespace");

/** The problems of a namespace, `{ namespaceName, region? }`, that was given. */
export function namespaceProblems(path: string, namespace: unknown): Problem[] {
    return handleProblems(path, namespace, { noun: "namespace", name: namespaceName, onlyInWhole: "namespaceId" });
}
