import { ListedRole } from "../role-list";

/**
 * A role as GetNamespace writes it: `IamRole(applyStatus=in-sync, iamRoleArn=arn:…)`, the two in either order, or the
 * ARN alone (seen by terraform-provider-aws and aws-solutions; AWS documents a list of texts). An ARN may have commas and
 * parentheses in it, and no space.
 */
export function namespaceRole(text: string): ListedRole {
    const inside = /^\s*IamRole\((.*)\)\s*$/s.exec(text)?.[1];
    if (inside === undefined) {
        return { arn: text.trim(), applyStatus: "in-sync" };
    }
    const fields = new Map(inside.split(/,\s+/).map((field) => splitAt(field.trim(), "=")));
    return { arn: fields.get("iamRoleArn") ?? text.trim(), applyStatus: fields.get("applyStatus") ?? "in-sync" };
}

function splitAt(text: string, separator: string): [before: string, after: string] {
    const index = text.indexOf(separator);
    return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + separator.length)];
}
