import { show } from "../../problems/show";
import { TextRule } from "../../problems/text-rules";

/**
 * An ARN where a name is asked for. The role's own account is always meant: AWS has another account's resources
 * reached by role chaining, https://docs.aws.amazon.com/redshift/latest/mgmt/authorizing-redshift-service.html.
 */
export function noArn(property: string, nameIn: RegExp, example: string): TextRule {
    return {
        id: "arn",
        broken: (text) => text.startsWith("arn:"),
        is: () => "an ARN",
        fix: (arn) => {
            const region = arn.split(":")[3] ?? "";
            const name = `${property}: ${show(nameIn.exec(arn)?.[1] ?? example)}`;
            const given = region === "" ? name : `${name}, region: ${show(region)}`;
            return `Write ${given}. Where it is another account's, chain to a role of that account.`;
        },
    };
}

/** A wildcard where one thing is named. */
export function noWildcard(fix: string): TextRule {
    return { id: "wildcard", broken: (text) => /[*?]/.test(text), is: () => "with a wildcard", fix: () => fix };
}
