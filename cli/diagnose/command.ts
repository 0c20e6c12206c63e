import { parseArgs } from "node:util";
import { awsCalls } from "../../diagnose/aws/aws-calls";
import { clientConfigOf, NoCredentials, regionOf, Session } from "../../diagnose/aws/session";
import { CredentialsRefused, diagnose, Diagnosis } from "../../diagnose/diagnose";
import { Question } from "../../diagnose/question";
import { Options, readQuestion } from "../../diagnose/read-question";
import { sqlErrorIn } from "../../diagnose/sql-errors";
import { policyFor, wouldAsk } from "../../diagnose/would-ask";
import { Command, CommandResult } from "../command";
import { diagnosisJson, plannedJson } from "./json";
import { diagnosisText, GivenError, plannedText } from "./text";

const usage = `pulumi-redshift-iam diagnose --role ARN (--cluster ID | --workgroup NAME) [--user NAME] [--s3 s3://BUCKET/KEY] [--sql-error TEXT]

Why a database user's COPY or UNLOAD does not get at S3: walks the whole way, from the cluster to the object, by calls of
AWS that read and none that writes. Each step is ok, fails, or cannot be seen; then come the first cause and what to change.

  --role       what stands after IAM_ROLE: a role's ARN, a chain's ARNs with commas between, or default
  --cluster    the identifier of the cluster that runs the SQL
  --workgroup  the name of the workgroup that does, in Redshift Serverless
  --user       the database user, in its case: user1, IAM:alice, IAMR:Admin (default: whether any user may)
  --s3         the object, or what objects' keys begin with: s3://BUCKET/KEY, s3://BUCKET/FOLDER/
  --sql-error  the error, as SQL or AWS gave it; options that it has in it may be left out
  --region     the Region of the cluster or workgroup (default: the AWS SDK's)
  --profile    whose credentials to use (default: the AWS SDK's)
  --format     text or json (default: text)

Exit code: 0 no step fails, 2 one does, 3 no credentials (prints what would be asked, and the policy for it), 1 wrong options.`;

/** Why a database user cannot use a role. */
export const diagnoseCommand: Command = { usage, run };

async function run(args: string[]): Promise<CommandResult> {
    const { profile, format, ...options } = parsed(args);
    const session: Session = { profile, region: options.region };
    const { question, taken } = readQuestion(options, await regionOf(session));
    const error = options.sqlError === undefined ? undefined : { known: sqlErrorIn(options.sqlError), taken };
    try {
        const config = await clientConfigOf(session, question.region);
        return diagnosed(await diagnose(question, error?.known, awsCalls(config), new Date()), error, format);
    } catch (reason) {
        if (reason instanceof NoCredentials || reason instanceof CredentialsRefused) {
            return notAsked(question, reason.message, format);
        }
        throw reason;
    }
}

interface Parsed extends Options {
    profile: string | undefined;
    format: "text" | "json";
}

function parsed(args: string[]): Parsed {
    const { "sql-error": sqlError, format, ...options } = values(args);
    if (format !== "text" && format !== "json") {
        throw new Error(`--format must be text or json, got ${JSON.stringify(format)}. Leave it out for text.`);
    }
    return { ...options, profile: options.profile, sqlError, format };
}

function values(args: string[]) {
    const text = { type: "string" } as const;
    try {
        const { values: given } = parseArgs({
            args,
            options: {
                role: text,
                cluster: text,
                workgroup: text,
                user: text,
                s3: text,
                "sql-error": text,
                region: text,
                profile: text,
                format: { ...text, default: "text" },
            },
        });
        return given;
    } catch (error) {
        // Node's own sentence says which option it is.
        const message = error instanceof Error ? error.message.split("\n")[0] : String(error);
        throw new Error(`${message ?? ""} pulumi-redshift-iam diagnose --help has the options.`);
    }
}

function diagnosed(diagnosis: Diagnosis, error: GivenError | undefined, format: Parsed["format"]): CommandResult {
    const output = format === "json" ? diagnosisJson(diagnosis, error) : diagnosisText(diagnosis, error);
    return { output, exitCode: diagnosis.firstCause === undefined ? 0 : 2 };
}

function notAsked(question: Question, because: string, format: Parsed["format"]): CommandResult {
    const planned = wouldAsk(question);
    const policy = policyFor(planned);
    const output = format === "json" ? plannedJson(because, planned, policy) : plannedText(because, planned, policy);
    return { output, exitCode: 3 };
}
