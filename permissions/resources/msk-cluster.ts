import { ListKind } from "../../problems/list-rules";
import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { noWildcard } from "./name-rules";

const example = "arn:aws:kafka:us-east-1:123456789012:cluster/MyTestCluster/abcd1234-0123-abcd-5678-1234abcd-1";

/** A cluster of Amazon MSK, whose topics and groups have ARNs made of its own. */
export const mskClusterArn: TextKind = {
    id: "mskCluster",
    name: "an MSK cluster's ARN",
    example,
    rules: [
        noWildcard("Give each cluster's ARN."),
        {
            id: "name",
            broken: (value) => /^[A-Za-z0-9-]+$/.test(value),
            is: () => "a name",
            fix: (value) => `aws kafka list-clusters-v2 --cluster-name-filter ${value} shows its ARN.`,
        },
        {
            id: "topic",
            broken: (value) => /^arn:[^:]*:kafka:[^:]*:[^:]*:(topic|group)\/[^/]+\/[^/]+/.test(value),
            is: () => "the ARN of a topic or a group",
            fix: (value) => {
                const cluster = value.replace(/:(?:topic|group)\/([^/]+\/[^/]+).*$/s, ":cluster/$1");
                return `Write clusterArn: ${show(cluster)}, and the topic's name in topics.`;
            },
        },
        {
            id: "shape",
            broken: (value) =>
                !/^arn:aws[\w-]*:kafka:[a-z0-9-]+:\d{12}:cluster\/[A-Za-z0-9-]+\/[A-Za-z0-9-]+$/.test(value),
            fix: () => `Clusters' ARNs look like ${show(example)}.`,
        },
    ],
};

/** The name of a topic, or a pattern of names. */
export const mskTopic: TextKind = {
    id: "mskTopic",
    name: "a topic's name, or a pattern with *",
    example: "orders",
    rules: [
        {
            id: "arn",
            broken: (value) => value.startsWith("arn:"),
            is: () => "an ARN",
            fix: (value) => `Give the name alone: ${show(/:topic\/[^/]*\/[^/]*\/(.+)$/.exec(value)?.[1] ?? "orders")}.`,
        },
        {
            // Kafka, Topic.java: the names that a broker takes.
            id: "characters",
            broken: (value) => !/^[A-Za-z0-9._*-]{1,249}$/.test(value),
            fix: () => "Topics' names have 1 to 249 letters, digits, dots, underscores and hyphens.",
        },
    ],
};

export const mskTopicList: ListKind = {
    id: "mskTopics",
    name: "a list of topics' names",
    example: '"orders"',
    ifEmpty: 'Name the topics that are read, or write ["*"] for every topic.',
};

export function topicArn(clusterArn: string, topic: string): string {
    return `${clusterArn.replace(":cluster/", ":topic/")}/${topic}`;
}

/** Every consumer group on the cluster. */
export function groupsArn(clusterArn: string): string {
    return `${clusterArn.replace(":cluster/", ":group/")}/*`;
}
