import { ApiError } from "./api-error";
import { Behaviours, usualBehaviours } from "./behaviours";
import { Call } from "./call";
import { ClusterSetUp } from "./cluster";
import { Clusters } from "./clusters";
import { Fault, Faults, tell } from "./faults";
import { Iam } from "./iam";
import { NamespaceSetUp } from "./namespace";
import { Namespaces } from "./namespaces";
import { Input, NamespaceStatus, Operation, Output } from "./operations";
import { Role } from "./role-list";
import { Sts } from "./sts";
import { StatusTiming } from "./timed-status";
import { WorkgroupSetUp } from "./workgroup";
import { Workgroups } from "./workgroups";
import { Clock, countedIds } from "./world";

export interface ControlPlaneOptions extends Partial<Behaviours> {
    /** The time in milliseconds: Date.now, or a test's own clock. */
    now?: Clock;
    /** The access keys that may call. Every one, where it is left out. Signatures are not checked. */
    allowedAccessKeyIds?: readonly string[];
}

/** A cluster or namespace, for what a test asserts. */
export interface View {
    status: string;
    roles: Role[];
    defaultRoleArn: string | undefined;
}

type Answers = { [O in Operation]: (region: string, input: Input<O>) => Output<O> };

/** The part of Redshift's, Redshift Serverless's and STS's control planes that is about a cluster's roles, in memory. */
export class ControlPlane {
    /** May be changed at any time. */
    public readonly behaviours: Behaviours;
    /** Every call so far, also those that were refused. */
    public readonly calls: Call[] = [];
    /** Is told each call once it is over. What it does happens before the client has its answer. */
    public onCall?: (call: Call) => void;
    private readonly iam: Iam;
    private readonly clusters: Clusters;
    private readonly namespaces: Namespaces;
    private readonly workgroups = new Workgroups();
    private readonly sts: Sts;
    private readonly faults = new Faults();
    private readonly answers: Answers = {
        DescribeClusters: (region, input) => this.clusters.describe(region, input),
        ModifyClusterIamRoles: (region, input) => this.clusters.modifyIamRoles(region, input),
        GetNamespace: (region, input) => this.namespaces.get(region, input),
        GetWorkgroup: (region, input) => this.workgroups.get(region, input),
        UpdateNamespace: (region, input) => this.namespaces.update(region, input),
        AssumeRole: (_region, input) => this.sts.assumeRole(input),
    };

    public constructor(options: ControlPlaneOptions = {}) {
        const { now = Date.now, allowedAccessKeyIds, ...behaviours } = options;
        this.behaviours = { ...usualBehaviours, ...behaviours };
        this.iam = new Iam(now);
        this.sts = new Sts(allowedAccessKeyIds);
        const world = { now, behaviours: this.behaviours, iam: this.iam, newId: countedIds() };
        this.clusters = new Clusters(world);
        this.namespaces = new Namespaces(world);
    }

    public describeClusters(region: string, input: Input<"DescribeClusters"> = {}): Output<"DescribeClusters"> {
        return this.call("DescribeClusters", region, input);
    }

    public modifyClusterIamRoles(
        region: string,
        input: Input<"ModifyClusterIamRoles">,
    ): Output<"ModifyClusterIamRoles"> {
        return this.call("ModifyClusterIamRoles", region, input);
    }

    public getNamespace(region: string, input: Input<"GetNamespace">): Output<"GetNamespace"> {
        return this.call("GetNamespace", region, input);
    }

    public updateNamespace(region: string, input: Input<"UpdateNamespace">): Output<"UpdateNamespace"> {
        return this.call("UpdateNamespace", region, input);
    }

    public assumeRole(region: string, input: Input<"AssumeRole">): Output<"AssumeRole"> {
        return this.call("AssumeRole", region, input);
    }

    /** The one way in: throws an ApiError where the call is refused, a ConnectionDropped where nobody gets an answer. */
    public call<O extends Operation>(operation: O, region: string, input: Input<O>, accessKeyId?: string): Output<O> {
        const signed = accessKeyId === undefined ? {} : { accessKeyId };
        const call: Call = { operation, region, ...signed, input: structuredClone(input), outcome: "ok" };
        this.calls.push(call);
        try {
            return this.faults.meet(operation, () => {
                this.checkCaller(operation, accessKeyId);
                return this.answers[operation](region, input);
            });
        } catch (error) {
            call.outcome = tell(error);
            throw error;
        } finally {
            this.onCall?.(call);
        }
    }

    /** The calls since the last time. */
    public takeCalls(): Call[] {
        return this.calls.splice(0);
    }

    /** What the next call of the operation meets; further ones queue up behind it. */
    public failNext(operation: Operation, fault: Fault): void {
        this.faults.failNext(operation, fault);
    }

    /** Until then, adding the role is refused: IAM is eventually consistent. */
    public propagates(roleArn: string, atMs: number): void {
        this.iam.propagates(roleArn, atMs);
    }

    /** From now on, adding the role is refused: it does not trust Redshift. */
    public distrusts(roleArn: string): void {
        this.iam.propagates(roleArn, Infinity);
    }

    public addCluster(setUp: ClusterSetUp): void {
        this.clusters.add(setUp);
    }

    public removeCluster(region: string, clusterIdentifier: string): void {
        this.clusters.remove(region, clusterIdentifier);
    }

    public setClusterStatus(region: string, id: string, status: string, timing?: StatusTiming<string>): void {
        this.clusters.find(region, id).status.set(status, timing);
    }

    public cluster(region: string, clusterIdentifier: string): View {
        return view(this.clusters.find(region, clusterIdentifier));
    }

    public addNamespace(setUp: NamespaceSetUp): void {
        this.namespaces.add(setUp);
    }

    public removeNamespace(region: string, namespaceName: string): void {
        this.namespaces.remove(region, namespaceName);
    }

    public addWorkgroup(setUp: WorkgroupSetUp): void {
        this.workgroups.add(setUp);
    }

    public setNamespaceStatus(
        region: string,
        name: string,
        status: NamespaceStatus,
        timing?: StatusTiming<NamespaceStatus>,
    ): void {
        this.namespaces.find(region, name).status.set(status, timing);
    }

    public namespace(region: string, namespaceName: string): View {
        return view(this.namespaces.find(region, namespaceName));
    }

    private checkCaller(operation: Operation, accessKeyId: string | undefined): void {
        if (accessKeyId !== undefined && !this.sts.knows(accessKeyId)) {
            // The query protocol's services and the JSON ones have different names for it.
            const isServerless = ["GetNamespace", "GetWorkgroup", "UpdateNamespace"].includes(operation);
            const name = isServerless ? "UnrecognizedClientException" : "InvalidClientTokenId";
            throw new ApiError(name, "The security token included in the request is invalid.", 403);
        }
    }
}

function view({ status, roles, defaultRoleArn }: Viewed): View {
    return { status: status.current(), roles: roles.all(), defaultRoleArn };
}

interface Viewed {
    status: { current: () => string };
    roles: { all: () => Role[] };
    defaultRoleArn: string | undefined;
}
