import { ApiError } from "./api-error";
import { clusterNamespaceArn } from "./arn";
import { isServiceLinked } from "./iam";
import { messages } from "./messages";
import { ClusterOutput, ModifyClusterIamRolesInput } from "./operations";
import { RoleList } from "./role-list";
import { TimedStatus } from "./timed-status";
import { World } from "./world";

/** A cluster that is there before the test begins. */
export interface ClusterSetUp {
    clusterIdentifier: string;
    region?: string;
    accountId?: string;
    /** Roles that are in-sync. Service-linked ones too: AWS adds those by itself. */
    roles?: string[];
    defaultRoleArn?: string;
    status?: string;
    enhancedVpcRouting?: boolean;
}

/** The states in which a cluster takes a change, of those the SDK documents for `Cluster.ClusterStatus`. */
const modifiable = ["available", "available, prep-for-resize", "available, resize-cleanup"];

export class Cluster {
    public readonly status: TimedStatus<string>;
    public readonly roles: RoleList;
    public defaultRoleArn: string | undefined;
    private readonly identifier: string;
    private readonly namespaceArn: string;
    private readonly accountId: string;
    private readonly enhancedVpcRouting: boolean | undefined;

    public constructor(
        private readonly world: World,
        { clusterIdentifier, region, accountId, roles = [], defaultRoleArn, ...others }: ClusterSetUp & ClusterPlace,
    ) {
        this.enhancedVpcRouting = others.enhancedVpcRouting;
        this.identifier = clusterIdentifier;
        this.accountId = accountId;
        this.namespaceArn = clusterNamespaceArn(region, accountId, world.newId());
        this.roles = new RoleList(world, roles);
        this.defaultRoleArn = defaultRoleArn;
        this.status = new TimedStatus(world.now, "available", others.status);
    }

    public describe(): ClusterOutput {
        return {
            ClusterIdentifier: this.identifier,
            ClusterStatus: this.status.current(),
            ClusterNamespaceArn: this.namespaceArn,
            ...(this.defaultRoleArn === undefined ? {} : { DefaultIamRoleArn: this.defaultRoleArn }),
            ...(this.enhancedVpcRouting === undefined ? {} : { EnhancedVpcRouting: this.enhancedVpcRouting }),
            IamRoles: this.roles.all().map(({ arn, status }) => ({ IamRoleArn: arn, ApplyStatus: status })),
        };
    }

    /** Adds and removes only the roles that are named. A call that is refused changes nothing. */
    public modifyIamRoles({
        AddIamRoles: added = [],
        RemoveIamRoles: removed = [],
        DefaultIamRoleArn: newDefault,
    }: Omit<ModifyClusterIamRolesInput, "ClusterIdentifier">): void {
        this.checkStatus();
        this.checkRoles(added, removed);
        const result = this.resultOf(added, removed);
        this.checkQuota(result);
        this.defaultRoleArn = this.defaultAfter(newDefault, removed, result);
        this.roles.remove(removed);
        this.roles.add(added);
    }

    private checkStatus(): void {
        const status = this.status.current();
        if (!modifiable.includes(status)) {
            const message = status === "paused" ? messages.clusterPaused : messages.clusterBusy;
            throw new ApiError("InvalidClusterStateFault", message);
        }
    }

    private checkRoles(added: readonly string[], removed: readonly string[]): void {
        const twice = added.find((arn) => removed.includes(arn));
        refuseIf(twice !== undefined && messages.addedAndRemoved(twice));
        const serviceLinked = [...added, ...removed].find(isServiceLinked);
        refuseIf(serviceLinked !== undefined && messages.serviceLinked(serviceLinked));
        const there = this.roles.wanted();
        for (const arn of added.filter((one) => !there.includes(one))) {
            refuseIf(this.world.iam.refusal(arn, this.accountId));
        }
    }

    private resultOf(added: readonly string[], removed: readonly string[]): string[] {
        const rest = this.roles.wanted().filter((arn) => !removed.includes(arn));
        return [...new Set([...rest, ...added])];
    }

    private checkQuota(result: readonly string[]): void {
        const isMore = result.length > this.roles.wanted().length;
        const counted = result.filter((arn) => !isServiceLinked(arn)).length;
        // AWS documents no error of its own for this quota, so it is taken to be as the other refusals of roles.
        refuseIf(isMore && counted > this.world.behaviours.roleQuota && messages.clusterQuota);
    }

    private defaultAfter(
        newDefault: string | undefined,
        removed: readonly string[],
        result: readonly string[],
    ): string | undefined {
        if (newDefault === undefined) {
            return this.defaultUnlessRemoved(removed);
        }
        refuseIf(newDefault !== "" && !result.includes(newDefault) && messages.clusterDefault);
        return newDefault === "" ? undefined : newDefault;
    }

    private defaultUnlessRemoved(removed: readonly string[]): string | undefined {
        const { removingDefault } = this.world.behaviours;
        const isRemoved = this.defaultRoleArn !== undefined && removed.includes(this.defaultRoleArn);
        refuseIf(isRemoved && removingDefault === "refuses" && messages.clusterDefault);
        return isRemoved && removingDefault === "clears" ? undefined : this.defaultRoleArn;
    }
}

interface ClusterPlace {
    region: string;
    accountId: string;
}

/** Redshift's model has no error for these: they were seen as InvalidParameterValue (terraform-provider-aws#19113). */
function refuseIf(message: string | false | undefined): void {
    if (typeof message === "string") {
        throw new ApiError("InvalidParameterValue", message);
    }
}
