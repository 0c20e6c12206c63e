/** A provisioned cluster. */
export interface Cluster {
    /** The cluster's identifier: 1 to 63 lower-case letters, digits and hyphens. */
    clusterIdentifier: string;
    /** The Region the cluster is in. Default: each of `regions`, or the provider's Region where there are none. */
    region?: string | undefined;
}

/** A namespace of Redshift Serverless. */
export interface Namespace {
    /** The namespace's name, not its id: 3 to 64 lower-case letters, digits and hyphens. */
    namespaceName: string;
    /** The Region the namespace is in. Default: the provider's Region. */
    region?: string | undefined;
}

/** A workgroup of Redshift Serverless. */
export interface Workgroup {
    /** The workgroup's name, not its id: 3 to 64 lower-case letters, digits and hyphens. */
    workgroupName: string;
    /** The Region the workgroup is in. Default: the provider's Region. */
    region?: string | undefined;
    /** The workgroup's id, which AWS makes up: the ARNs of its users have it, so it must be given to name users. */
    workgroupId?: string | undefined;
    /** The workgroup's namespace. The trust policy does not need it. */
    namespaceName?: string | undefined;
}

/** Database users of one cluster, or of one workgroup. */
export interface Grant {
    /** The cluster whose users these are. Default: they are the workgroup's. */
    cluster?: Cluster | undefined;
    /** The workgroup whose users these are. Default: they are the cluster's. */
    workgroup?: Workgroup | undefined;
    /** Names of database users, in their case. Default, where there are no `dbUserPatterns`: every user there. */
    dbUsers?: readonly string[] | undefined;
    /** Patterns of names: `*` is any text, `?` any one character. */
    dbUserPatterns?: readonly string[] | undefined;
}

/** Who may assume the role. */
export interface TrustPolicyArgs {
    /** The cluster whose users `dbUsers` and `dbUserPatterns` are. */
    cluster?: Cluster | undefined;
    /** The Serverless workgroup whose users they are, beside `cluster` or alone. */
    workgroup?: Workgroup | undefined;
    /**
     * The Serverless namespace that gets the role, beside `cluster` or alone: every database user of it may assume the
     * role. Excludes `workgroup`, `regions`, `dbUsers`, `dbUserPatterns` and `grants`. Default: the role is for no namespace.
     */
    namespace?: Namespace | undefined;
    /** Names of database users, in their case. Default: every database user. */
    dbUsers?: readonly string[] | undefined;
    /** Patterns of names: `*` is any text, `?` any one character. */
    dbUserPatterns?: readonly string[] | undefined;
    /** The Regions the role may be used in; beside a workgroup, only with users. Default: every Region. */
    regions?: readonly string[] | undefined;
    /** Users of several clusters and workgroups, instead of `dbUsers` and `dbUserPatterns`. */
    grants?: readonly Grant[] | undefined;
    /** The account of the role and the clusters, 12 digits. Needed to name users, and by `restrictToAccount`. */
    accountId?: string | undefined;
    /** The provider's Region: that of each workgroup that names none, and of each such cluster where there are no `regions`. */
    region?: string | undefined;
    /** Adds `aws:SourceAccount`: only on behalf of this account. Default: false. */
    restrictToAccount?: boolean | undefined;
    /** Adds `aws:SourceArn`: only on behalf of these clusters' ARNs. Default: not checked. */
    sourceArns?: readonly string[] | undefined;
    /** Your account's IAM quota "Role trust policy length", in characters. Default and least: 2,048. */
    trustPolicyQuota?: number | undefined;
    /** Lets SageMaker assume the role too, as CREATE MODEL needs it, whoever the users are. Default: false. */
    machineLearning?: boolean | undefined;
}
