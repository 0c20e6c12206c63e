import { Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { handleProblems } from "./handle";
import { hostName } from "./host-name";

/** @see https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-limits.html (cluster identifiers) */
const identifierShape = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const clusterIdentifier: TextKind = {
    id: "clusterIdentifier",
    name: "a cluster's identifier",
    example: "examplecluster",
    sound: /^(?=.{1,63}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
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
            fix: (text) => give(/:cluster:([^:/]+)/.exec(text)?.[1] ?? /:dbuser:([^:/]+)\//.exec(text)?.[1]),
        },
        {
            id: "serverless",
            broken: (text) => text.includes(".redshift-serverless."),
            is: () => "the endpoint of a Serverless workgroup, which is no cluster",
            fix: (text) =>
                `Give a provisioned cluster's identifier, or workgroup: { workgroupName: ${show(hostName(text))} } in its place.`,
        },
        {
            id: "endpoint",
            broken: (text) => /\.redshift\.|:\/\//.test(text),
            is: () => "the host name of an endpoint",
            fix: (text) => give(hostName(text)),
        },
        {
            id: "length",
            broken: (text) => text.length > 63,
            is: (text) => `${text.length} characters`,
            fix: () => "Cluster identifiers have at most 63 characters.",
        },
        {
            id: "case",
            broken: (text) => text !== text.toLowerCase() && identifierShape.test(text.toLowerCase()),
            is: () => "with upper-case letters, which no cluster's identifier has",
            fix: (text) => `Did you mean ${show(text.toLowerCase())}?`,
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
    return handleProblems(path, cluster, { noun: "cluster", name: clusterIdentifier, onlyInWhole: "nodeType" });
}

function give(identifier: string | undefined): string {
    return identifier === undefined
        ? 'Give the identifier that the console lists, such as "examplecluster".'
        : `Give the identifier alone: ${show(identifier.toLowerCase())}.`;
}
