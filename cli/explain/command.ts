import { Command } from "../command";
import { difference } from "./difference";
import { explainRole, ExplanationOfRole } from "./explain-role";
import { formats } from "./formats";
import { notesOf } from "./notes";
import { Expected, Options, optionsOf } from "./options";
import { hasRole, narrowed, pickRole } from "./pick-role";
import { answer } from "./question";
import { readFile } from "./read-file";
import { Report } from "./report";
import { readSource } from "./sources/read-source";
import { Source } from "./sources/source";

export const explainCommand: Command = {
    usage: `pulumi-redshift-iam explain FILE|- [--role NAME] [--format FORMAT]
pulumi-redshift-iam explain FILE|- --user USER --cluster ID [--region REGION] [--expect allowed|denied]
pulumi-redshift-iam explain --diff OLD NEW [--role NAME] [--format FORMAT]

Says who may assume each role, of: a trust policy, aws iam get-role, pulumi preview --json --show-sames,
pulumi stack export, or pulumi-redshift-iam preview --json. AWS is asked for nothing.

  --role        one role: its name, its ARN, or the name of its resource or RedshiftRole
  --format      table (default), json, markdown for a pull request, or mermaid for a diagram
  --user        asks whether this database user may make Redshift assume the role, and why
  --cluster     the user's cluster, by its identifier
  --workgroup   the user's Serverless workgroup instead: its id, or its name where the file has the workgroup
  --region      the cluster's Region (default: the only one in the trust policy's ARNs)
  --account     the cluster's account (default: the role's)
  --expect      exit code 0 if the answer is this, and 2 if it is not
  --diff        who gains and who loses each role, from OLD to NEW: two files, of the same kind or not`,

    async run(args) {
        const options = optionsOf(args);
        const report = await reportOf(options);
        const isExpected = options.ask !== "question" || isAsExpected(report, options.expect);
        return { output: formats[options.format](report), exitCode: isExpected ? 0 : 2 };
    },
};

async function reportOf(options: Options): Promise<Report> {
    if (options.ask === "difference") {
        return differenceReport(await read(options.before), await read(options.after), options.role);
    }
    const source = await read(options.file);
    if (options.ask === "question") {
        const role = pickRole(source, options.role);
        const question = answer(options.question, role, source, new Date());
        return { roles: [explainRole(role, source)], notes: [], question };
    }
    return options.role === undefined
        ? { roles: explained(source), notes: notesOf(source) }
        : { roles: [explainRole(pickRole(source, options.role), source)], notes: [] };
}

async function read(path: string): Promise<Source> {
    return readSource(path === "-" ? "What is piped in" : path, await readFile(path));
}

function differenceReport(old: Source, later: Source, role: string | undefined): Report {
    if (role !== undefined) {
        checkRole(old, later, role);
    }
    const [before, after] = [narrowed(old, role), narrowed(later, role)];
    const { roles, notes } = difference(before, after);
    return { roles: explained(after), notes, difference: roles };
}

/** A file of one role may call it otherwise than the other file does; that neither has it is a typing error. */
function checkRole(old: Source, later: Source, role: string): void {
    const naming = [old, later].filter(({ roles }) => roles[0]?.isNameless !== true);
    const [source] = naming;
    if (source !== undefined && !naming.some((one) => hasRole(one, role))) {
        // Says which roles there are.
        pickRole(source, role);
    }
}

function explained(source: Source): ExplanationOfRole[] {
    return source.roles.map((role) => explainRole(role, source));
}

function isAsExpected({ question }: Report, expected: Expected | undefined): boolean {
    return expected === undefined || question?.allowed === (expected === "allowed");
}
