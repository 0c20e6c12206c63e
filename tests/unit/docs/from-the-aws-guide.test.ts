import assert from "node:assert/strict";
import { inspect, isDeepStrictEqual } from "node:util";
import { compileFunction } from "node:vm";
import * as pulumi from "@pulumi/pulumi";
import ts from "typescript";
import * as redshiftIam from "../../../index";
import { deploy } from "../../mocks/deploy";
import { blocksIn, page } from "./markdown";

const [intro = "", ...sections] = page("docs/from-the-aws-guide.md").split(/^(?=## )/m);
const imports = blocksIn(intro, "ts")[0] ?? "";
const modules: Record<string, unknown> = { "pulumi-redshift-iam": redshiftIam, "@pulumi/pulumi": pulumi };

describe("docs/from-the-aws-guide.md", () => {
    const madeAnywhere: unknown[] = [];

    for (const section of sections) {
        const [heading = ""] = section.split("\n");
        const programs = blocksIn(section, "ts");
        if (programs.length === 0) {
            continue;
        }

        it(`makes the JSON and the SQL that it shows below "${heading.slice(3)}"`, async () => {
            const made: unknown[] = [];
            for (const program of programs) {
                made.push(...(await madeBy(imports + program)));
            }
            madeAnywhere.push(...made);
            for (const shown of blocksIn(section, "json").map(parsed)) {
                assert.ok(
                    made.some((one) => isDeepStrictEqual(one, shown)),
                    `${inspect(shown, { depth: null })} is not among ${inspect(made, { depth: null })}`,
                );
            }
            const statements = blocksIn(section, "sql").flatMap((sql) => sql.trimEnd().split("\n"));
            assert.deepEqual(
                statements.filter((statement) => !made.includes(statement)),
                [],
            );
        });
    }

    it("shows every trust policy that its lines make", () => {
        const shown = sections.flatMap((section) => blocksIn(section, "json").map(parsed));
        const trusts = madeAnywhere.filter((one) => JSON.stringify(one).includes("Principal"));
        assert.ok(trusts.length > 5);
        assert.deepEqual(
            trusts.filter((trust) => !shown.some((one) => isDeepStrictEqual(one, trust))),
            [],
        );
    });
});

/** What a program makes: the policies in its resources, and all texts in its exports; JSON as what it says. */
async function madeBy(program: string): Promise<unknown[]> {
    const texts: unknown[] = [];
    const { resources, errors } = await deploy(() => {
        pulumi.output(exportsOf(program)).apply((exported) => texts.push(...textsIn(exported)));
    });
    assert.deepEqual(errors, []);
    return [...texts, ...resources.flatMap(({ inputs }) => [inputs["assumeRolePolicy"], inputs["policy"]])]
        .filter((text) => typeof text === "string")
        .map(parsed);
}

function exportsOf(program: string): object {
    const { outputText } = ts.transpileModule(program, { compilerOptions: { module: ts.ModuleKind.CommonJS } });
    const exported = {};
    const run = compileFunction(outputText, ["exports", "require"]) as (exports: object, require: unknown) => void;
    run(exported, (name: string) => modules[name]);
    return exported;
}

function textsIn(value: unknown): string[] {
    if (typeof value === "string") {
        return [value];
    }
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function parsed(text: string): unknown {
    return text.startsWith("{") ? JSON.parse(text) : text;
}
