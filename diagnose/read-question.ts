import { problem, Problem } from "../problems/problem";
import { show } from "../problems/show";
import { TextKind, textProblems } from "../problems/text-rules";
import { roleArn } from "../role/role-arn";
import { clusterProblems } from "../trust/rules/cluster";
import { dbUserName } from "../trust/rules/db-user";
import { region as regionKind } from "../trust/rules/region";
import { serverlessName } from "../trust/rules/serverless-name";
import { AskedWarehouse, Question, S3Object } from "./question";
import { QuestionError } from "./question-error";
import { errorParts } from "./sql-errors/parts";

/** The options, as they were typed. */
export interface Options {
    role?: string | undefined;
    cluster?: string | undefined;
    workgroup?: string | undefined;
    user?: string | undefined;
    s3?: string | undefined;
    sqlError?: string | undefined;
    /** As typed, else as the AWS SDK has it. */
    region?: string | undefined;
}

/** What is asked, and what of it came from the error's text. */
export interface ReadQuestion {
    question: Question;
    taken: FromText;
    /** What the text has otherwise than it was typed. */
    contradicted: FromText;
}

/** Options by their names, with the values that an error's text has. */
export type FromText = Readonly<Record<string, string>>;

/** Reads the options; what is not given is taken from the error's text, where that has it; at last the Region is the SDK's. */
export function readQuestion(options: Options, sdkRegion: string | undefined): ReadQuestion {
    const { command, ...parts } = errorParts(options.sqlError ?? "");
    const isServerless = parts.cluster?.startsWith("serverless-") === true;
    const found = given(isServerless && options.cluster === undefined ? { ...parts, cluster: undefined } : parts);
    const taken = takenFrom(given(options), found);
    const all: Options = { region: sdkRegion, ...given(options), ...taken };
    const problems = problemsOf(all, isServerless);
    if (problems.length > 0) {
        throw new QuestionError(problems);
    }
    const question: Question = {
        warehouse: warehouseOf(all),
        region: all.region ?? "",
        roles: all.role === "default" ? "default" : (all.role ?? "").split(","),
        user: all.user,
        userCluster: isServerless ? parts.cluster : undefined,
        object: objectOf(all.s3),
        command,
    };
    return { question, taken, contradicted: contradictedBy(found, given(all)) };
}

function given(options: Options): FromText {
    return Object.fromEntries(Object.entries(options).filter((one): one is [string, string] => one[1] !== undefined));
}

/** What was not typed and was found. Another cluster's Region says nothing, and a workgroup leaves no place for a cluster. */
function takenFrom(options: FromText, found: FromText): FromText {
    const { cluster, workgroup } = options;
    const isElsewhere =
        found["cluster"] !== undefined && (workgroup ?? cluster ?? found["cluster"]) !== found["cluster"];
    const own = isElsewhere ? ["cluster", "region"] : [];
    return Object.fromEntries(
        Object.entries(found).filter(([name]) => options[name] === undefined && !own.includes(name)),
    );
}

function contradictedBy(found: FromText, asked: FromText): FromText {
    return Object.fromEntries(Object.entries(found).filter(([name, value]) => !agrees(name, value, asked[name])));
}

/** The text may name one role of a chain, or the default one, and one object of those that were typed. */
function agrees(name: string, found: string, asked: string | undefined): boolean {
    switch (name) {
        case "role":
            return asked === "default" || asked?.split(",").includes(found) === true || asked === found;
        case "s3":
            return asked !== undefined && found.startsWith(asked);
        default:
            return asked === found;
    }
}

function problemsOf(options: Options, isServerless: boolean): Problem[] {
    return [
        ...roleProblems(options.role),
        ...warehouseProblems(options, isServerless),
        ...textProblems("--region", options.region, regionKind),
        ...(options.user === undefined ? [] : textProblems("--user", options.user, dbUserName)),
        ...(options.s3 === undefined ? [] : s3Problems(options.s3)),
    ];
}

/** A service-linked role is an answer, not a typing error. */
const anyRole: TextKind = { ...roleArn, rules: roleArn.rules.filter(({ id }) => id !== "serviceLinked") };

const mostRoles = 10;

function roleProblems(role: string | undefined): Problem[] {
    if (role === undefined) {
        return [
            problem({
                rule: "diagnose.role",
                path: "--role",
                must: "be what stands after IAM_ROLE",
                got: show(role),
                fix: "Give a role's ARN, a chain's by commas, or default.",
            }),
        ];
    }
    const arns = role === "default" ? [] : role.split(",");
    return arns.length > mostRoles
        ? [
              problem({
                  rule: "diagnose.chain",
                  path: "--role",
                  must: `be a chain of at most ${mostRoles} roles`,
                  got: String(arns.length),
                  fix: "Redshift takes no longer one: leave roles out.",
              }),
          ]
        : arns.flatMap((arn) => textProblems("--role", arn, anyRole));
}

function warehouseProblems({ cluster, workgroup }: Options, isServerless: boolean): Problem[] {
    if (cluster !== undefined && workgroup !== undefined) {
        return [
            problem({
                rule: "diagnose.both",
                path: "--workgroup",
                must: "be left out beside --cluster",
                got: show(workgroup),
                fix: "Give the one that runs the SQL.",
            }),
        ];
    }
    if (workgroup !== undefined) {
        return textProblems("--workgroup", workgroup, serverlessName("workgroup"));
    }
    if (cluster !== undefined) {
        return clusterProblems("--cluster", { clusterIdentifier: cluster }).map(withoutProperty);
    }
    return isServerless
        ? [
              problem({
                  rule: "diagnose.workgroup",
                  path: "--workgroup",
                  must: "be given, since the error's text has the workgroup's id alone",
                  got: "nothing",
                  fix: "Give the name that aws redshift-serverless list-workgroups shows.",
              }),
          ]
        : [
              problem({
                  rule: "diagnose.warehouse",
                  path: "--cluster",
                  must: "be the identifier of the cluster that runs the SQL",
                  got: "nothing",
                  fix: "Give --cluster IDENTIFIER, or --workgroup NAME for Redshift Serverless.",
              }),
          ];
}

function withoutProperty({ rule, path, message }: Problem): Problem {
    return { rule, path, message: message.replace("--cluster.clusterIdentifier", "--cluster") };
}

function s3Problems(s3: string): Problem[] {
    return objectOf(s3) === undefined
        ? [
              problem({
                  rule: "diagnose.s3",
                  path: "--s3",
                  must: "be an object's URL, or that of what objects' keys begin with",
                  got: show(s3),
                  fix: "Give s3://BUCKET/KEY, as COPY or UNLOAD has it; a bucket's name has 3 to 63 characters.",
              }),
          ]
        : [];
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; older ones have capitals and _. */
function objectOf(s3: string | undefined): S3Object | undefined {
    const [, bucket, key = ""] =
        /^s3:\/\/([A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9])(?:\/(.*))?$/s.exec(s3 ?? "") ?? [];
    return bucket === undefined ? undefined : { bucket, key };
}

function warehouseOf({ cluster, workgroup }: Options): AskedWarehouse {
    return workgroup === undefined ? { kind: "cluster", name: cluster ?? "" } : { kind: "workgroup", name: workgroup };
}
