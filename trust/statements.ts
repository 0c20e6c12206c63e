import { dbUserArn, DbUserHome, serverlessCluster } from "./arn";
import { countsIn, grantsOf, namesOf } from "./grants";
import { principalsEverywhere, regionalPrincipal, sageMakerPrincipal } from "./principal";
import { Grant, TrustPolicyArgs } from "./trust-policy-args";
import { isForServerless } from "./warehouses";

/** One value is written as text, several as a list, as AWS's own policies are. */
export type OneOrMore = string | string[];

/** A condition block: operator, condition key, values. */
export type Condition = Record<string, Record<string, OneOrMore>>;

/** One statement of a trust policy. */
export interface Statement {
    /** It only allows. */
    Effect: "Allow";
    /** The services of AWS that may assume the role. */
    Principal: { Service: OneOrMore };
    /** What they may do. */
    Action: "sts:AssumeRole";
    /** For whom they may do it; without it, for everybody. */
    Condition?: Condition;
}

/** The database users of one statement; `exact` unless a pattern is among them. */
interface DbUsers {
    arns: string[];
    exact: boolean;
}

/**
 * The statements of a trust policy whose args have no problem. Users and Regions together are one statement a Region:
 * within one statement every principal goes with every `sts:ExternalId`, so a shared list would be a cross product.
 */
export function statements(args: TrustPolicyArgs): Statement[] {
    // SageMaker sends no sts:ExternalId: with a condition on it, it could never assume the role.
    const sageMaker: Statement[] = args.machineLearning === true ? [statement({}, [sageMakerPrincipal])] : [];
    return [...redshiftStatements(args), ...sageMaker];
}

function redshiftStatements(args: TrustPolicyArgs): Statement[] {
    const grants = grantsOf(args);
    const regions = args.regions && distinct(args.regions);
    const everywhere = principalsEverywhere({ serverless: isForServerless(args) });
    if (grants === undefined) {
        return [statement(args, regions?.map(regionalPrincipal) ?? everywhere)];
    }
    if (regions === undefined) {
        return [statement(args, everywhere, dbUsersOf(args, grants, args.region))];
    }
    const provisioned = grants.filter(({ workgroup }) => workgroup === undefined);
    const serverless = grants.filter(({ workgroup }) => workgroup !== undefined);
    return [
        ...regions.flatMap((region) => {
            const grantsHere = provisioned.filter((grant) => countsIn(grant, region, args.region));
            return grantsHere.length === 0
                ? []
                : [statement(args, [regionalPrincipal(region)], dbUsersOf(args, grantsHere, region))];
        }),
        // Serverless has no regional principal: the Regions are in its users' ARNs.
        ...(serverless.length === 0 ? [] : [statement(args, everywhere, dbUsersOf(args, serverless, args.region))]),
    ];
}

function statement(args: TrustPolicyArgs, principals: string[], dbUsers?: DbUsers): Statement {
    const condition = conditionOf(args, dbUsers);
    return {
        Effect: "Allow",
        Principal: { Service: oneOrMore(principals) },
        Action: "sts:AssumeRole",
        ...(Object.keys(condition).length > 0 && { Condition: condition }),
    };
}

/** `StringEquals`, as today's AWS guide has it, unless a pattern needs `StringLike`; no name holds a wildcard. */
function conditionOf({ restrictToAccount, accountId, sourceArns }: TrustPolicyArgs, dbUsers?: DbUsers): Condition {
    const externalId = dbUsers && { "sts:ExternalId": oneOrMore(dbUsers.arns) };
    const equals = {
        ...(dbUsers?.exact === true && externalId),
        ...(restrictToAccount === true && { "aws:SourceAccount": known(accountId) }),
    };
    return {
        ...(dbUsers?.exact === false && { StringLike: { ...externalId } }),
        ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
        ...(sourceArns !== undefined && { ArnLike: { "aws:SourceArn": oneOrMore(distinct(sourceArns)) } }),
    };
}

function dbUsersOf({ accountId }: TrustPolicyArgs, grants: readonly Grant[], region: string | undefined): DbUsers {
    const arns: string[] = [];
    // Names of one home are as distinct as their ARNs, and far shorter to compare.
    const namesByHome = new Map<string, Set<string>>();
    for (const grant of grants) {
        const home = dbUserArn(homeOf(grant, known(accountId), region), "");
        const names = namesByHome.get(home) ?? new Set();
        namesByHome.set(home, names);
        for (const name of namesOf(grant)) {
            if (!names.has(name)) {
                names.add(name);
                arns.push(home + name);
            }
        }
    }
    return { arns, exact: !grants.some(hasPattern) };
}

function homeOf({ cluster, workgroup }: Grant, accountId: string, region: string | undefined): DbUserHome {
    const name =
        workgroup === undefined
            ? known(cluster?.clusterIdentifier)
            : serverlessCluster(accountId, known(workgroup.workgroupId));
    return { region: known((cluster ?? workgroup)?.region ?? region), accountId, cluster: name };
}

function hasPattern({ dbUsers, dbUserPatterns }: Grant): boolean {
    return dbUserPatterns !== undefined || dbUsers === undefined;
}

function known(value: string | undefined): string {
    if (value === undefined) {
        throw new Error("trustProblems lets no args through that lack a part of the policy.");
    }
    return value;
}

function oneOrMore(values: string[]): OneOrMore {
    const first = values[0];
    return first !== undefined && values.length === 1 ? first : values;
}

function distinct(values: readonly string[]): string[] {
    return [...new Set(values)];
}
