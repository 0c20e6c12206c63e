import { Feature } from "../feature";
import { EmrCluster, emrCluster, emrClusterArn } from "../resources/emr-cluster";

/**
 * `COPY t FROM 'emr://j-SAMPLE2B500FC/path/part-*' IAM_ROLE …`. AWS's guide asks for ListInstances of the EMR cluster; the
 * files are then read by SSH, for which the EMR cluster has to know the Redshift cluster's key and addresses.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/loading-data-from-emr.html#load-from-emr-steps-configure-iam
 */
export const copyFromEmr: Feature<EmrCluster> = {
    list: {
        id: "copyFromEmr",
        name: "a list of EMR clusters",
        example: emrCluster.example,
        ifEmpty: "Leave copyFromEmr out where nothing is copied from EMR.",
    },
    element: emrCluster,
    needsAccount: true,
    statements: (cluster, where) => [
        { actions: ["elasticmapreduce:ListInstances"], resources: [emrClusterArn(cluster, where)] },
    ],
};
