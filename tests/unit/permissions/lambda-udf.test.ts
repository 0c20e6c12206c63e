import assert from "node:assert/strict";
import { lambdaUdf } from "../../../permissions/features/lambda-udf";
import { where, whereIn } from "./where";

describe("A Lambda UDF", () => {
    it("may invoke the function", () => {
        assert.deepEqual(lambdaUdf.statements({ name: "exfunc_sum" }, where), [
            {
                actions: ["lambda:InvokeFunction"],
                resources: ["arn:aws:lambda:us-east-1:123456789012:function:exfunc_sum"],
            },
        ]);
    });

    it("may invoke the one alias that is named, in the function's own Region", () => {
        assert.deepEqual(lambdaUdf.statements({ name: "exfunc_sum:prod", region: "us-west-2" }, where), [
            {
                actions: ["lambda:InvokeFunction"],
                resources: ["arn:aws:lambda:us-west-2:123456789012:function:exfunc_sum:prod"],
            },
        ]);
    });

    it("has China's ARNs in China", () => {
        assert.deepEqual(lambdaUdf.statements({ name: "exfunc_sum" }, whereIn("cn-north-1")), [
            {
                actions: ["lambda:InvokeFunction"],
                resources: ["arn:aws-cn:lambda:cn-north-1:123456789012:function:exfunc_sum"],
            },
        ]);
    });
});
