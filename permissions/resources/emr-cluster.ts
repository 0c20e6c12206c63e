import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { Where } from "../where";
import { regionalArn } from "./arn";
import { noArn, noWildcard } from "./name-rules";
import { resourceRegion } from "./resource-region";

/** A cluster of Amazon EMR. */
export interface EmrCluster {
    id: string;
    region?: string | undefined;
}

const emrClusterId: TextKind = {
    id: "emrCluster",
    name: "an EMR cluster's id",
    example: "j-SAMPLE2B500FC",
    rules: [
        {
            id: "url",
            broken: (value) => value.startsWith("emr://"),
            is: () => "a URL",
            fix: (value) => `Give the id alone: ${show(value.replace(/^emr:\/\/([^/]*).*$/s, "$1"))}.`,
        },
        noArn("id", /:cluster\/([^/]+)/, "j-SAMPLE2B500FC"),
        noWildcard("Give each cluster's id."),
        {
            id: "shape",
            broken: (value) => !/^j-[A-Z0-9]{1,254}$/.test(value),
            fix: () => "An id is j- and capitals and digits: aws emr list-clusters shows it beside the cluster's name.",
        },
    ],
};

export const emrCluster: ElementKind = {
    name: "an EMR cluster",
    example: '{ id: "j-SAMPLE2B500FC" }',
    key: "id",
    properties: { id: text(emrClusterId), region: optional(text(resourceRegion)) },
};

export function emrClusterArn({ id, region }: EmrCluster, where: Where): string {
    return regionalArn(where, "elasticmapreduce", `cluster/${id}`, region);
}
