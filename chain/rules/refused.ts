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
export const refusedNames = [...users, ...redshift];

/** Arguments of the first role alone, with the reason. */
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
    ];
}

function given(role: Record<string, unknown>, names: readonly string[]): string[] {
    return names.filter((name) => role[name] !== undefined);
}
