import { grantAssumeRole, quoteLiteral } from "../../sql";
import { roleArnsOf } from "../../sql/role-list";
import { Question, SqlCommand, sqlRoles } from "../question";
import { cannotSee, fails, Step } from "../step";
import { Walk } from "../walk";

const name = "SQL";

/**
 * The user has ASSUMEROLE, which the database alone knows. PUBLIC has it from the beginning, on every role.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_ASSUMEROLE_PRIVILEGE.html
 */
export function sqlStep({ question }: Walk, isProven: boolean): Step {
    const commands: readonly SqlCommand[] = question.command === undefined ? ["COPY", "UNLOAD"] : [question.command];
    const grant = grantTo(question, commands);
    return isProven
        ? fails(
              name,
              `the database says that ${question.user ?? "the user"} does not have ASSUMEROLE`,
              grant === undefined ? "Give --user NAME for the GRANT." : `As a superuser, run ${grant}`,
          )
        : cannotSee(
              name,
              "AWS does not know what is granted in the database",
              `Run ${query(question, commands)} Where it is not granted: ${grant === undefined ? "--user NAME writes the GRANT." : `as a superuser, ${grant}`}`,
          );
}

/** A grant on "default" is none on the same role by its ARN, so that the function is no help there. */
function query({ user, roles }: Question, commands: readonly SqlCommand[]): string {
    if (roles === "default") {
        return `SELECT pg_get_iam_role_by_user(${quoteLiteral(user ?? "USER")});`;
    }
    const given = [...(user === undefined ? [] : [user]), roleArnsOf("--role", roles).join(",")];
    const asked = commands.map((command) => {
        const args = [...given, command.toLowerCase()].map((arg) => quoteLiteral(arg));
        return `has_assumerole_privilege(${args.join(", ")})`;
    });
    return `SELECT ${asked.join(", ")};`;
}

function grantTo({ user, roles }: Question, commands: readonly SqlCommand[]): string | undefined {
    return user === undefined
        ? undefined
        : grantAssumeRole({ on: sqlRoles(roles), to: { users: [user] }, for: commands });
}
