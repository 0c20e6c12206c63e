import { OneOrMore, Statement, TrustPolicy } from "../trust";
import { sageMakerPrincipal, serverlessPrincipal } from "../trust/principal";

/** Database users that may assume a role. */
export interface Assumers {
    dbUsers: string[];
    cluster: string;
    region: string;
    /** What else must hold. */
    only: string[];
}

const everyUser = "every database user";
const everyCluster = "every cluster it is associated with";
const everyNamespace = "every namespace it is associated with";
const everyRegion = "every Region";

/** The names of workgroups by their ids, where they are known. */
type Workgroups = ReadonlyMap<string, string>;

/** Who may assume a role, read from its trust policy. */
export function whoMayAssume(policy: TrustPolicy, workgroups: Workgroups = new Map()): Assumers[] {
    return policy.Statement.flatMap((statement) => assumersOf(statement, workgroups));
}

function assumersOf(statement: Statement, workgroups: Workgroups): Assumers[] {
    const externalIds = valuesOf(statement, "sts:ExternalId");
    const only = [
        ...valuesOf(statement, "aws:SourceAccount").map((account) => `only on behalf of account ${account}`),
        ...valuesOf(statement, "aws:SourceArn").map((arn) => `only on behalf of ${arn}`),
    ];
    if (externalIds.length > 0) {
        return byCluster(externalIds, workgroups).map((assumers) => ({ ...assumers, only }));
    }
    return list(statement.Principal.Service).map((principal) => {
        if (principal === sageMakerPrincipal) {
            return { dbUsers: ["Amazon SageMaker, for CREATE MODEL"], cluster: "", region: everyRegion, only };
        }
        const region = /^redshift\.(.+)\.amazonaws\.com$/.exec(principal)?.[1] ?? everyRegion;
        const cluster = principal === serverlessPrincipal ? everyNamespace : everyCluster;
        return { dbUsers: [everyUser], cluster, region, only };
    });
}

const dbUserArn = /^arn:[^:]+:redshift:(?<region>[^:]*):[^:]*:dbuser:(?<cluster>[^/]*)\/(?<name>.*)$/;

function byCluster(arns: string[], workgroups: Workgroups): Omit<Assumers, "only">[] {
    const clusters = new Map<string, Omit<Assumers, "only">>();
    for (const arn of arns) {
        const { region = "", cluster = "", name = arn } = dbUserArn.exec(arn)?.groups ?? {};
        const assumers = clusters.get(`${region} ${cluster}`) ?? {
            dbUsers: [],
            cluster: readableCluster(cluster, workgroups),
            region,
        };
        assumers.dbUsers.push(readableName(name));
        clusters.set(`${region} ${cluster}`, assumers);
    }
    return [...clusters.values()];
}

/** For a workgroup, its users' ARNs have `serverless-<account>-<id>` in the cluster's place. */
function readableCluster(cluster: string, workgroups: Workgroups): string {
    const id = /^serverless-\d{12}-(.*)$/.exec(cluster)?.[1];
    return id === undefined ? cluster : `workgroup ${workgroups.get(id) ?? id}`;
}

function readableName(name: string): string {
    return name === "*" ? everyUser : /[*?]/.test(name) ? `${name} (pattern)` : name;
}

function valuesOf({ Condition: condition = {} }: Statement, key: string): string[] {
    return Object.values(condition).flatMap((keys) => list(keys[key] ?? []));
}

function list(values: OneOrMore): string[] {
    return typeof values === "string" ? [values] : values;
}
