import { ApiError } from "./api-error";
import { ByRegion } from "./by-region";
import { Cluster, ClusterSetUp } from "./cluster";
import { DescribeClustersInput, ModifyClusterIamRolesInput, Output } from "./operations";
import { exampleAccount, exampleRegion } from "./examples";
import { World } from "./world";

/** The provisioned clusters, and Redshift's operations on them. */
export class Clusters {
    private readonly clusters = new ByRegion<Cluster>();

    public constructor(private readonly world: World) {}

    public describe(region: string, { ClusterIdentifier }: DescribeClustersInput): Output<"DescribeClusters"> {
        const clusters =
            ClusterIdentifier === undefined ? this.clusters.all(region) : [this.find(region, ClusterIdentifier)];
        return { Clusters: clusters.map((cluster) => cluster.describe()) };
    }

    public modifyIamRoles(region: string, input: ModifyClusterIamRolesInput): Output<"ModifyClusterIamRoles"> {
        const cluster = this.find(region, input.ClusterIdentifier);
        cluster.modifyIamRoles(input);
        return { Cluster: cluster.describe() };
    }

    public add(setUp: ClusterSetUp): void {
        const { clusterIdentifier, region = exampleRegion, accountId = exampleAccount } = setUp;
        this.clusters.add(region, clusterIdentifier, new Cluster(this.world, { ...setUp, region, accountId }));
    }

    public remove(region: string, clusterIdentifier: string): void {
        this.clusters.remove(region, clusterIdentifier);
    }

    public find(region: string, clusterIdentifier: string): Cluster {
        const cluster = this.clusters.get(region, clusterIdentifier);
        if (cluster === undefined) {
            throw new ApiError("ClusterNotFoundFault", `Cluster ${clusterIdentifier} not found.`, 404);
        }
        return cluster;
    }
}
