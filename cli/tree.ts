import { PlannedResource } from "./plan";
import { table } from "./table";

/** The resources below their parents, as Pulumi shows them: `+` is made, `=` is there already and imported. */
export function treeText(resources: PlannedResource[]): string[] {
    return table([["", "Type", "Name"], ...rows(resources, undefined, "")]);
}

function rows(resources: PlannedResource[], parent: string | undefined, indent: string): string[][] {
    const children = resources.filter((resource) => resource.parent === parent);
    return children.flatMap(({ urn, type, name, importId }, index) => {
        const isLast = index === children.length - 1;
        const [branch, below] = parent === undefined ? ["", ""] : isLast ? ["└─ ", "   "] : ["├─ ", "│  "];
        const sign = importId === undefined ? "+" : "=";
        return [[sign, `${indent}${branch}${shortType(type)}`, name], ...rows(resources, urn, indent + below)];
    });
}

/** `aws:iam/role:Role` as Pulumi shows it: `aws:iam:Role`. */
function shortType(type: string): string {
    return type.replace(/\/[^:]*/, "");
}
