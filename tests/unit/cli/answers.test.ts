import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { answer } from "../../../cli/answers";

const identity = { account: "123456789012", region: "us-east-1" };

/** The names of a function's results, as @pulumi/aws declares them. */
function declared(module: string): string[] {
    const file = require.resolve(`@pulumi/aws/${module}`).replace(/js$/, "d.ts");
    const [, result = ""] = readFileSync(file, "utf8").split(/export interface Get\w+Result \{/);
    const [names = ""] = result.split("\n}");
    return [...names.matchAll(/readonly (\w+)\??:/g)].map(([, name = ""]) => name);
}

describe("What AWS would answer", () => {
    for (const [module, inputs] of [
        ["redshift/getCluster", { clusterIdentifier: "examplecluster" }],
        ["redshiftserverless/getNamespace", { namespaceName: "examplenamespace" }],
        ["redshiftserverless/getWorkgroup", { workgroupName: "exampleworkgroup" }],
    ] as const) {
        it(`has all that ${module} gives, so that what is not known is unknown and not left out`, () => {
            const answered = answer(`aws:${module}:${module.split("/")[1] ?? ""}`, inputs, identity);
            assert.deepEqual(Object.keys(answered).sort(), declared(module).sort());
        });
    }

    it("has of a namespace its name and its Region, and nothing else", () => {
        const token = "aws:redshiftserverless/getNamespace:getNamespace";
        const known = (inputs: Record<string, unknown>) =>
            Object.fromEntries(
                Object.entries(answer(token, inputs, identity)).filter(([, value]) => value !== pulumi.unknown),
            );
        assert.deepEqual(known({ namespaceName: "examplenamespace" }), {
            namespaceName: "examplenamespace",
            region: "us-east-1",
        });
        assert.deepEqual(known({ namespaceName: "examplenamespace", region: "eu-west-1" }), {
            namespaceName: "examplenamespace",
            region: "eu-west-1",
        });
    });
});
