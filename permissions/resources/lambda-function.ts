import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { optional, text } from "../element-rule";
import { ElementKind } from "../feature";
import { Where } from "../where";
import { regionalArn } from "./arn";
import { noArn, noWildcard } from "./name-rules";
import { resourceRegion } from "./resource-region";

/** A Lambda function, or one alias or version of it: `exfunc`, `exfunc:prod`. */
export interface LambdaFunction {
    name: string;
    region?: string | undefined;
}

const functionName: TextKind = {
    id: "lambdaFunction",
    name: "a Lambda function's name",
    example: "exfunc_sum",
    rules: [
        noArn("name", /:function:(.+)$/, "exfunc_sum"),
        {
            id: "partialArn",
            broken: (value) => /(^|:)function:/.test(value),
            is: () => "a part of an ARN",
            fix: (value) =>
                `Give the name alone: ${show(value.replace(/^(.*:)?function:/s, ""))}. Where it is another account's, chain to a role of that account.`,
        },
        noWildcard("Name each function; every version and alias that SQL names needs an element of its own."),
        {
            // https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
            id: "characters",
            broken: (value) => !/^[A-Za-z0-9_-]{1,64}(:(\$LATEST|[A-Za-z0-9_-]{1,128}))?$/.test(value),
            fix: () =>
                'Functions\' names have up to 64 letters, digits, hyphens and underscores; an alias or a version follows after a colon: "exfunc_sum:prod".',
        },
    ],
};

export const lambdaFunction: ElementKind = {
    name: "a Lambda function",
    example: '{ name: "exfunc_sum" }',
    key: "name",
    insteadOf: { "aws:lambda/alias:Alias": "{ name: pulumi.interpolate`${alias.functionName}:${alias.name}` }" },
    properties: { name: text(functionName), region: optional(text(resourceRegion)) },
};

export function functionArn({ name, region }: LambdaFunction, where: Where): string {
    return regionalArn(where, "lambda", `function:${name}`, region);
}
