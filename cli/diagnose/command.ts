import { awsCalls } from "../../diagnose/aws/aws-calls";
import { clientConfigOf, NoCredentials, regionOf, Session } from "../../diagnose/aws/session";
import { CredentialsRefused, diagnose, Diagnosis } from "../../diagnose/diagnose";
import { Question } from "../../diagnose/question";
import { QuestionError } from "../../diagnose/question-error";
import { Options, ReadQuestion, readQuestion } from "../../diagnose/read-question";
import { sqlErrorIn } from "../../diagnose/sql-errors";
import { SqlError } from "../../diagnose/sql-errors/sql-error";
import { policyFor, wouldAsk } from "../../diagnose/would-ask";
import { Command, CommandResult } from "../command";
import { parse } from "../parse";
import { diagnosisJson, plannedJson } from "./json";
import { diagnosisText, GivenError, knownLines, plannedText } from "./text";

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
  --profile    whose credentials to use, of the cluster's or workgroup's account (default: the AWS SDK's)
  --format     text or json (default: text)

Exit code: 0 no step fails, 2 one does, 3 no credentials (prints what would be asked, and the policy for it), 1 wrong options.`;

/** Why a database user cannot use a role. */
export const diagnoseCommand: Command = { usage, run };

async function run(args: string[]): Promise<CommandResult> {
    const { profile, format, ...options } = parsed(args);
    const session: Session = { profile, region: options.region };
    const known = options.sqlError === undefined ? undefined : sqlErrorIn(options.sqlError);
    const { question, ...fromText } = read(options, await regionOf(session), known);
    const error = options.sqlError === undefined ? undefined : { known, ...fromText };
    try {
        const config = await clientConfigOf(session, question.region);
        return diagnosed(await diagnose(question, known, awsCalls(config), new Date()), error, format);
    } catch (reason) {
        if (reason instanceof NoCredentials || reason instanceof CredentialsRefused) {
            return notAsked(question, reason.message, error, format);
        }
        throw reason;
    }
}

interface Parsed extends Options {
    profile: string | undefined;
    format: "text" | "json";
}

function parsed(args: string[]): Parsed {
    const text = { type: "string" } as const;
    const { values } = parse("diagnose", {
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
    const { "sql-error": sqlError, format, ...options } = values;
    if (format !== "text" && format !== "json") {
        throw new Error(`--format must be text or json, got ${JSON.stringify(format)}. Leave it out for text.`);
    }
    return { ...options, profile: options.profile, sqlError, format };
}

/** What an error means is told also where there is too little to ask AWS. */
function read(options: Options, sdkRegion: string | undefined, known: SqlError | undefined): ReadQuestion {
    try {
        return readQuestion(options, sdkRegion);
    } catch (error) {
        throw error instanceof QuestionError && known !== undefined
            ? new Error([...knownLines(known), "", error.message].join("\n"))
            : error;
    }
}

function diagnosed(diagnosis: Diagnosis, error: GivenError | undefined, format: Parsed["format"]): CommandResult {
    const output = format === "json" ? diagnosisJson(diagnosis, error) : diagnosisText(diagnosis, error);
    return { output, exitCode: diagnosis.firstCause === undefined ? 0 : 2 };
}

function notAsked(
    question: Question,
    because: string,
    error: GivenError | undefined,
    format: Parsed["format"],
): CommandResult {
    const planned = wouldAsk(question);
    const print = format === "json" ? plannedJson : plannedText;
    return { output: print(because, planned, policyFor(planned), error), exitCode: 3 };
}
