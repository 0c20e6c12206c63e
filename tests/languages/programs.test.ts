import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { Outcome } from "../engine/outcome";
import { addCluster, arn, hasOthers, ours, region } from "../engine/warehouse";
import { installedPlugin } from "../plugin/installed-plugin";
import { compiledGo } from "./automation/compiled-go";
import { Language, Program } from "./automation/driver";
import { LanguageStack } from "./automation/language-stack";
import { go, python } from "./automation/languages";

const hidden = { user: "hush-user", description: "hush description" };

function role(users: string[], regions = [region]): Program {
    return { program: "role", args: { users, regions } };
}

/** What each language tells differently: the names of arguments, in errors. */
interface Spelled {
    dbUsers: string;
    regions: string;
    trustPolicy: string;
    trustPolicyQuota: string;
    roleArn: string;
}

/** The same story in each language. */
function tellsTheStory(languageOf: () => Language, spelled: Spelled): void {
    let plugin: string;
    let stack: LanguageStack;

    before(() => {
        plugin = installedPlugin();
    });

    beforeEach(async () => {
        stack = await LanguageStack.create(languageOf(), plugin);
        addCluster(stack.served.plane);
    });

    afterEach(async () => {
        await stack.close();
    });

    after(() => {
        rmSync(plugin, { recursive: true });
    });

    const cluster = () => stack.served.plane.cluster(region, "examplecluster");

    it("makes a role with its association, changes its users in place, and leaves nothing", async () => {
        const preview = await stack.preview(role(["user1"]));
        assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);
        assert.equal(preview.steps["load-association"], "create");
        assert.deepEqual([stack.served.plane.takeCalls(), await stack.account.iam.names()], [[], []]);

        const up = await stack.up(role(["user1"]));
        const made = up.order.filter((step) => /load-(role|s3|association)$/.test(step));
        assert.deepEqual(made, ["create load-role", "create load-s3", "create load-association"]);
        assert.deepEqual(up.exported, { readyArn: { value: arn("load"), secret: false } });
        assert.equal(stack.entry("load-association")?.type, "redshift-iam:index:ClusterRoleAssociation");
        assert.deepEqual([ours(cluster()), hasOthers(cluster())], [[arn("load")], true]);
        assert.deepEqual(changed(await stack.up(role(["user1"]))), {}, "up again");

        stack.served.plane.takeCalls();
        const update = await stack.up(role(["user1", "user2"]));
        assert.deepEqual(changed(update), { "load-role": "update" });
        assert.deepEqual(stack.served.plane.takeCalls(), []);
        const { assumeRolePolicy = "" } = (await stack.account.iam.role("load")) ?? {};
        assert.match(assumeRolePolicy, /dbuser:examplecluster\/user2/);
        assert.deepEqual(changed(await stack.refresh()), {}, "refresh");

        const destroy = await stack.destroy();
        assert.deepEqual([destroy.failed, destroy.order[0]], [false, "delete load-association"]);
        assert.deepEqual([ours(cluster()), hasOthers(cluster())], [[], true]);
        assert.deepEqual([stack.state(), await stack.account.iam.names()], [[], []]);
    });

    it("is told problems by the properties, as the language spells them", async () => {
        const user = `arn:aws:redshift:us-west-2:123456789012:dbuser:examplecluster/bob`;
        assertTold(await stack.preview(role([user], ["us-east-1a"])), [
            `RedshiftRole "load" has 2 problems:`,
            `property "${spelled.dbUsers}[0]" has a problem: must be a database user's name`,
            `property "${spelled.regions}[0]" has a problem: must be a Region`,
        ]);
        // Known only once the account is looked up.
        const many = Array.from({ length: 60 }, (_, index) => `a_rather_long_name_of_a_user_${index}`);
        assertTold(await stack.preview(role(many)), [
            `RedshiftRole "load" has 1 problem:`,
            `property "${spelled.trustPolicy}" has a problem: must be at most 2,048 characters`,
            spelled.trustPolicyQuota,
        ]);
        assertTold(await stack.preview({ program: "association", args: { roleArn: "load" } }), [
            `'mine' has a problem: property ${spelled.roleArn} must be a role's ARN, got "load"`,
        ]);
    });

    it("associates a role of the same program, by its ARN that is ready", async () => {
        const program: Program = { program: "role_and_association", args: {} };
        const preview = await stack.preview(program);
        assert.deepEqual([preview.failed, preview.diagnostics, preview.steps["mine"]], [false, [], "create"]);
        const { order, exported } = await stack.up(program);
        assert.ok(order.indexOf("create load-role") < order.indexOf("create mine"), order.join());
        assert.deepEqual(exported, { roleArn: { value: arn("load"), secret: false } });
        assert.deepEqual(ours(cluster()), [arn("load")]);
        assert.deepEqual(changed(await stack.up(program)), {}, "up again");
        assert.deepEqual(changed(await stack.refresh()), {}, "refresh");

        const destroy = await stack.destroy();
        assert.deepEqual([destroy.failed, destroy.order[0]], [false, "delete mine"]);
        assert.deepEqual([ours(cluster()), hasOthers(cluster()), stack.state()], [[], true, []]);
    });

    it("passes what is not known yet, and what is secret", async () => {
        const program: Program = { program: "unknowns_and_secrets", args: hidden };
        const preview = await stack.preview(program);
        assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);
        for (const name of ["first-role", "load-role", "load-association", "mine"]) {
            assert.equal(preview.steps[name], "create", name);
        }

        const { exported } = await stack.up(program);
        const { description, tags, assumeRolePolicy = "" } = (await stack.account.iam.role("load")) ?? {};
        assert.deepEqual([description, tags], [hidden.description, { first: arn("first") }]);
        assert.deepEqual(ours(cluster()), [arn("first"), arn("load")]);
        assert.deepEqual(exported, {
            trustPolicy: { value: assumeRolePolicy, secret: true },
            roleArn: { value: arn("first"), secret: true },
            firstArn: { value: arn("first"), secret: false },
        });
        assert.match(assumeRolePolicy, new RegExp(hidden.user));
        assert.equal(typeof stack.entry("mine")?.inputs?.["roleArn"], "object", "a secret");
        for (const text of Object.values(hidden)) {
            assert.ok(!stack.stateFile().includes(text), text);
        }
        assert.deepEqual(changed(await stack.up(program)), {}, "up again");
    });
}

/** What did not stay as it was, by the names of the resources; the operation must not fail or warn. */
function changed({ failed, diagnostics, steps }: Outcome): Record<string, string> {
    assert.deepEqual([failed, diagnostics], [false, []]);
    return Object.fromEntries(Object.entries(steps).filter(([, step]) => step !== "same"));
}

function assertTold({ failed, diagnostics }: Outcome, expected: readonly string[]): void {
    assert.equal(failed, true);
    // The program's own host tells of the engine's end.
    const [told = "", ...others] = diagnostics.filter((text) => !text.includes("resource monitor shut down"));
    assert.deepEqual(others, []);
    for (const text of expected) {
        assert.ok(told.includes(text), `${told}\nhas no ${text}`);
    }
    assert.doesNotMatch(told, /\bat .*\.js/, "no trace of ours");
}

describe("A program on the real engine, inline by the Automation API,", () => {
    describe("in Python", () => {
        tellsTheStory(python, {
            dbUsers: "db_users",
            regions: "regions",
            trustPolicy: "trust_policy",
            trustPolicyQuota: "trust_policy_quota",
            roleArn: "role_arn",
        });
    });

    describe("in Go", () => {
        let folder: string;

        before(() => {
            folder = compiledGo();
        });

        after(() => {
            rmSync(folder, { recursive: true });
        });

        tellsTheStory(() => go(folder), {
            dbUsers: "DbUsers",
            regions: "Regions",
            trustPolicy: "TrustPolicy",
            trustPolicyQuota: "TrustPolicyQuota",
            roleArn: "RoleArn",
        });
    });
});
