import { givenText } from "../../problems/given";
import { isRecord } from "../../problems/is-record";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";

const users = ["dbUsers", "dbUserPatterns", "grants"];
const redshift = [
    "cluster",
    "workgroup",
    "namespace",
    "regions",
    "restrictToAccount",
    "sourceArns",
    "associate",
    "association",
];

/** Arguments of RedshiftRole that a role of a chain cannot have. */
export const refusedNames = [...users, ...redshift, "adopt"];

/** Arguments that are RedshiftRole's alone, with the reason. */
export function refusedProblems(path: string, role: Record<string, unknown>): Problem[] {
    return [
        ...given(role, users).map((name) =>
            problem({
                rule: "chain.users",
                path: `${path}.${name}`,
                must: "be left out: AWS documents that Redshift tells the database user (sts:ExternalId) to the first role alone",
                got: show(role[name]),
                fix: `Restrict the users of the first role, who are those of the chain: new RedshiftRole(…, { cluster, ${name} }).`,
            }),
        ),
        ...given(role, redshift).map((name) =>
            problem({
                rule: "chain.redshift",
                path: `${path}.${name}`,
                must: "be left out: each role but the first is assumed by the one before it, and not by Redshift",
                got: show(role[name]),
                fix: `Give it to the first role: new RedshiftRole(…, { ${name} }).`,
            }),
        ),
        ...given(role, ["adopt"]).map((name) => adoptProblem(`${path}.${name}`, role[name])),
    ];
}

/** RedshiftRole takes over a role with its trust policy, which a chain leaves to whoever made the role. */
function adoptProblem(path: string, adopt: unknown): Problem {
    const name = (isRecord(adopt) ? givenText(adopt["roleName"]) : undefined) ?? "lake-reader";
    const arn = `arn:aws:iam::123456789012:role/${name}`;
    return problem({
        rule: "chain.adopt",
        path,
        must: "be left out: a chain takes over no role that is there already, but writes its policy for the next one",
        got: show(adopt),
        fix: `Write { arn: ${show(arn)}, name: ${show(name)} } with your account in it, and nothing beside it. The first role is taken over by its RedshiftRole: new RedshiftRole(…, { adopt }).`,
    });
}

function given(role: Record<string, unknown>, names: readonly string[]): string[] {
    return names.filter((name) => role[name] !== undefined);
}
