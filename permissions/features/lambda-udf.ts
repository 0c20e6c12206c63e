import { Feature } from "../feature";
import { functionArn, LambdaFunction, lambdaFunction } from "../resources/lambda-function";

/**
 * `CREATE EXTERNAL FUNCTION f(…) … LAMBDA 'exfunc_sum' IAM_ROLE …`, and every query that calls f. AWS's guide asks for
 * InvokeFunction. A function's ARN allows the function without alias or version alone, and an alias's the alias alone, so
 * the name is the one that SQL has.
 *
 * @see https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html
 */
export const lambdaUdf: Feature<LambdaFunction> = {
    list: {
        id: "lambdaUdf",
        name: "a list of Lambda functions",
        example: lambdaFunction.example,
        ifEmpty: "Leave lambdaUdf out where SQL calls no Lambda function.",
    },
    element: lambdaFunction,
    needsAccount: true,
    statements: (named, where) => [{ actions: ["lambda:InvokeFunction"], resources: [functionArn(named, where)] }],
};
