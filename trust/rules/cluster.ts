import { notYetKnown } from "../../problems/not-yet-known";
import { isRecord } from "../../problems/is-record";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TextKind, textProblems } from "../../problems/text-rules";
import { region } from "./region";

/** @see https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-limits.html (cluster identifiers) */
const identifierShape = /^(?=.{1,63}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const clusterIdentifier: TextKind = {
    id: "clusterIdentifier",
    name: "a cluster's identifier",
    example: "examplecluster",
    rules: [
        {
            id: "space",
            broken: (text) => text !== text.trim(),
            is: () => "with space around it",
            fix: (text) => `Did you mean ${show(text.trim())}?`,
        },
        {
            id: "arn",
            broken: (text) => text.startsWith("arn:"),
            is: () => "an ARN",
            fix: (text) => give(/:cluster:([^:/]+)$/.exec(text)?.[1] ?? /:dbuser:([^:/]+)\//.exec(text)?.[1]),
        },
        {
            id: "serverless",
            broken: (text) => text.includes(".redshift-serverless."),
            is: () => "the endpoint of a Serverless workgroup, which is no cluster",
            fix: () => "Give a provisioned cluster's identifier, or namespace: { namespaceName } for Serverless.",
        },
        {
            id: "endpoint",
            broken: (text) => /\.redshift\.|:\/\//.test(text),
            is: () => "the host name of an endpoint",
            fix: (text) => give(/^(?:.*:\/\/)?([^.:/]+)\./.exec(text)?.[1]),
        },
        {
            id: "case",
            broken: (text) => text !== text.toLowerCase() && identifierShape.test(text.toLowerCase()),
            is: () => "with upper-case letters, which no cluster's identifier has",
            fix: (text) => `Did you mean ${show(text.toLowerCase())}?`,
        },
        {
            id: "length",
            broken: (text) => text.length > 63,
            is: (text) => `${text.length} characters`,
            fix: () => "Cluster identifiers have at most 63 characters.",
        },
        {
            id: "start",
            broken: (text) => !/^[a-z]/i.test(text),
            is: () => "which does not start with a letter",
            fix: () => "Cluster identifiers start with a letter.",
        },
        {
            id: "hyphens",
            broken: (text) => /--|-$/.test(text),
            is: (text) => (text.endsWith("-") ? "which ends with a hyphen" : "with two hyphens in a row"),
            fix: () => "Cluster identifiers have single hyphens between letters and digits.",
        },
        {
            id: "characters",
            broken: (text) => !identifierShape.test(text),
            fix: () => "Cluster identifiers have lower-case letters, digits and hyphens.",
        },
    ],
};

/** The problems of a cluster, `{ clusterIdentifier, region? }`, that was given. */
export function clusterProblems(path: string, cluster: unknown): Problem[] {
    if (cluster === notYetKnown) {
        return [];
    }
    if (!isRecord(cluster)) {
        const identifier = typeof cluster === "string" && cluster !== "" ? cluster : clusterIdentifier.example;
        const fix = `Write { clusterIdentifier: ${show(identifier)} }.`;
        return [problem({ rule: "cluster.type", path, must: "be a cluster", got: show(cluster), fix })];
    }
    return [
        ...(isWholeCluster(cluster) ? [] : unknownNameProblems(path, cluster, ["clusterIdentifier", "region"])),
        ...textProblems(`${path}.clusterIdentifier`, cluster["clusterIdentifier"], clusterIdentifier),
        ...(cluster["region"] === undefined ? [] : textProblems(`${path}.region`, cluster["region"], region)),
    ];
}

/** What getCluster gives, and other descriptions of a cluster, have more than is read here. */
function isWholeCluster(cluster: Record<string, unknown>): boolean {
    return "nodeType" in cluster;
}

function give(identifier: string | undefined): string {
    return identifier === undefined
        ? 'Give the identifier that the console lists, such as "examplecluster".'
        : `Give the identifier alone: ${show(identifier.toLowerCase())}.`;
}
