import { notYetKnown } from "../../problems/not-yet-known";
import { pathOf } from "../../problems/path";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { list, optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { certificateArn } from "./acm-certificate";
import { kmsKeyArn } from "./kms-key";
import { mskClusterArn, mskTopic, mskTopicList } from "./msk-cluster";
import { secretArn } from "./secret";

/**
 * A source of streaming ingestion from Kafka, by the way in which Redshift authenticates there: exactly one of
 * `clusterArn`, `certificateArn` and `secretArn`.
 */
export interface MskSource {
    /** AUTHENTICATION iam: the cluster, and the topics of it that are read. */
    clusterArn?: string | undefined;
    topics?: readonly string[] | undefined;
    /** AUTHENTICATION mtls, by a certificate in ACM. */
    certificateArn?: string | undefined;
    /** AUTHENTICATION mtls, by a certificate in Secrets Manager. */
    secretArn?: string | undefined;
    /** The key that the secret is encrypted by, where that is not Secrets Manager's own. */
    kmsKeyArn?: string | undefined;
}

const ways = ["clusterArn", "certificateArn", "secretArn"] as const;

export const mskSource: ElementKind = {
    name: "a Kafka source",
    example: `{ clusterArn: ${show(mskClusterArn.example)}, topics: ["orders"] }`,
    insteadOf: {
        "aws:msk/cluster:Cluster": '{ clusterArn: cluster.arn, topics: ["orders"] }',
        "aws:msk/serverlessCluster:ServerlessCluster": '{ clusterArn: cluster.arn, topics: ["orders"] }',
        "aws:acm/certificate:Certificate": "{ certificateArn: certificate.arn }",
        "aws:secretsmanager/secret:Secret": "{ secretArn: secret.arn }",
    },
    properties: {
        clusterArn: optional(text(mskClusterArn)),
        topics: optional(list(mskTopicList, text(mskTopic))),
        certificateArn: optional(text(certificateArn)),
        secretArn: optional(text(secretArn)),
        kmsKeyArn: optional(text(kmsKeyArn)),
    },
    together: sourceProblems,
};

/** What the properties must be together, as far as they are there. */
function sourceProblems(path: string, source: Readonly<Record<string, unknown>>): Problem[] {
    const pending = ways.filter((way) => source[way] === notYetKnown);
    const given = ways.filter((way) => isGiven(source[way]));
    const [way, ...others] = given;
    if (others.length > 0 || (way === undefined && pending.length === 0)) {
        const must = "have exactly one of clusterArn, certificateArn and secretArn";
        const got = way === undefined ? "none of them" : given.join(" and ");
        const fix =
            "AUTHENTICATION iam takes clusterArn and topics; AUTHENTICATION mtls takes certificateArn or secretArn. Give an element for each source.";
        return [problem({ rule: "mskSource.authentication", path, must, got, fix })];
    }
    return way === undefined || pending.length > 0
        ? []
        : [...topicsProblems(path, source, way), ...keyProblems(path, source, way)];
}

function topicsProblems(path: string, { topics }: Readonly<Record<string, unknown>>, way: string): Problem[] {
    const at = pathOf(path, "topics");
    if (way === "clusterArn" && topics === undefined) {
        const fix = 'Name the topics that are read: ["orders"], or ["*"] for every topic.';
        return [problem({ rule: "mskTopics.missing", path: at, must: "come with clusterArn", got: "nothing", fix })];
    }
    if (way !== "clusterArn" && isGiven(topics)) {
        const must = `be left out beside ${way}`;
        const fix = "With mtls the Kafka cluster itself says what the certificate's owner may read, not IAM.";
        return [problem({ rule: "mskTopics.mtls", path: at, must, got: show(topics), fix })];
    }
    return [];
}

function keyProblems(path: string, source: Readonly<Record<string, unknown>>, way: string): Problem[] {
    const key = source["kmsKeyArn"];
    if (way === "secretArn" || !isGiven(key)) {
        return [];
    }
    const fix = "It is the key of the secret that secretArn names; reading Kafka itself needs no key.";
    const must = `be left out beside ${way}`;
    const at = pathOf(path, "kmsKeyArn");
    return [problem({ rule: "mskSource.kmsKeyArn", path: at, must, got: show(key), fix })];
}

function isGiven(value: unknown): boolean {
    return value !== undefined && value !== notYetKnown;
}
