import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { concurrently } from "../engine/concurrently";
import { addToAccount, addWarehouses, program } from "../engine/example-programs";
import { Outcome } from "../engine/outcome";
import { ServedPlane } from "../engine/served-plane";
import { EngineStack } from "../engine/stack";
import { examplesInEveryLanguage } from "../example-projects";
import { Account } from "../iam/account";
import { IamRole, InlinePolicy } from "../iam/iam";
import { installedPlugin } from "../plugin/installed-plugin";
import { compiledGo } from "./automation/compiled-go";
import { Language } from "./automation/driver";
import { LanguageStack } from "./automation/language-stack";
import { go, python, yaml } from "./automation/languages";

/** What a role is for: who may assume it, and what it may do. */
interface Purpose {
    trustPolicy: string;
    inlinePolicies: readonly InlinePolicy[];
    managedPolicyArns: readonly string[];
}

/** Preview, up, up again, destroy; gives the roles as they were between. */
async function wholeLife(language: Language, plugin: string, example: string): Promise<Record<string, Purpose>> {
    const stack = await LanguageStack.create(language, plugin);
    try {
        const warehouses = addWarehouses(stack.served.plane, example);
        await addToAccount(stack.aws, example);
        const preview = await stack.preview({ example });
        assertGood(preview, "preview");
        const up = await stack.up({ example });
        assert.deepEqual(up.steps, preview.steps, "the up does what the preview showed");
        const roles = await rolesIn(stack.account);
        const again = await stack.up({ example });
        assert.deepEqual([...new Set(Object.values(again.steps))], ["same"], "up again");

        assertGood(await stack.destroy(), "destroy");
        assert.deepEqual([stack.state(), await stack.account.iam.names()], [[], []]);
        assert.deepEqual(
            warehouses().filter(({ status }) => status !== "removing"),
            [],
        );
        return roles;
    } finally {
        await stack.close();
    }
}

/** The roles that the example's program in TypeScript makes. */
async function rolesOfTypeScript(example: string): Promise<Record<string, Purpose>> {
    const served = await ServedPlane.start({ applyMs: 50 });
    addWarehouses(served.plane, example);
    const stack = await EngineStack.create({ served });
    try {
        await addToAccount(stack.aws, example);
        assertGood(await stack.up(program(example)), "up");
        return await rolesIn(stack.account);
    } finally {
        stack.close();
        await served.stop();
    }
}

async function rolesIn({ iam }: Account): Promise<Record<string, Purpose>> {
    const found = await Promise.all((await iam.names()).map((name) => iam.role(name)));
    const roles = found.filter((role) => role !== undefined);
    // A policy may name a role by its unique id, which AWS makes up.
    const named = (policy: string) =>
        roles.reduce((text, { uniqueId, name }) => text.replaceAll(uniqueId, `the unique id of ${name}`), policy);
    const purpose = ({ assumeRolePolicy, inlinePolicies, managedPolicyArns }: IamRole): Purpose => ({
        trustPolicy: named(assumeRolePolicy),
        inlinePolicies: inlinePolicies.map(({ name, policy }) => ({ name, policy: named(policy) })),
        managedPolicyArns,
    });
    return Object.fromEntries(roles.map((role) => [role.name, purpose(role)]));
}

function assertGood({ failed, diagnostics }: Outcome, operation: string): void {
    assert.deepEqual([failed, diagnostics], [false, []], operation);
}

describe("The examples in other languages than TypeScript, on the real engine", () => {
    let plugin: string;
    let compiled: string;

    before(() => {
        plugin = installedPlugin();
        compiled = compiledGo(examplesInEveryLanguage);
    });

    after(() => {
        for (const folder of [plugin, compiled]) {
            rmSync(folder, { recursive: true });
        }
    });

    const languages = { Python: python, Go: () => go(compiled), YAML: () => yaml };
    const inTypeScript = new Map<string, Promise<Record<string, Purpose>>>();

    async function assertSame(language: Language, example: string): Promise<void> {
        const expected = inTypeScript.get(example) ?? rolesOfTypeScript(example);
        inTypeScript.set(example, expected);
        assert.notDeepEqual(await expected, {});
        assert.deepEqual(await wholeLife(language, plugin, example), await expected);
    }

    const tests = Object.entries(languages).flatMap(([name, languageOf]) =>
        examplesInEveryLanguage.map((example) => [
            `${example} in ${name} makes the roles that it makes in TypeScript, once, and leaves nothing`,
            () => assertSame(languageOf(), example),
        ]),
    );
    // Mostly they wait for namespaces.
    concurrently(Object.fromEntries(tests) as Record<string, () => Promise<void>>, 3);
});
