import { Problem } from "../../problems/problem";
import { handleProblems } from "./handle";
import { serverlessName, workgroupId } from "./serverless-name";

const workgroupName = serverlessName("workgroup");
const namespaceName = serverlessName("namespace");

/** The problems of a workgroup, `{ workgroupName, region?, workgroupId?, namespaceName? }`, that was given. */
export function workgroupProblems(path: string, workgroup: unknown): Problem[] {
    return handleProblems(path, workgroup, {
        noun: "workgroup",
        name: workgroupName,
        others: [workgroupId, namespaceName],
        onlyInWhole: "endpoints",
    });
}
