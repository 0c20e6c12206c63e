import assert from "node:assert/strict";
import { Role, RolePolicy, RolePolicyAttachment } from "@pulumi/aws/iam";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { EngineStack } from "./stack";

const s3 = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";

function document(statement: object): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] });
}

const trust = document({ Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" });
const read = document({ Action: "s3:GetObject", Resource: "*" });

/** Without this package: what is seen here is the provider's own. */
function program(role: object = {}, policy: object = {}): PulumiFn {
    return () => {
        const load = new Role("load", { assumeRolePolicy: trust, ...role });
        new RolePolicyAttachment("s3", { role: load.name, policyArn: s3 });
        new RolePolicy("read", { role: load.name, policy: read, ...policy });
        return Promise.resolve({ arn: load.arn, uniqueId: load.uniqueId });
    };
}

describe("The aws provider of the engine tests", () => {
    let stack: EngineStack;

    beforeEach(async () => {
        stack = await EngineStack.create();
    });

    afterEach(() => {
        stack.close();
    });

    const refused: Record<string, [PulumiFn, RegExp]> = {
        "a role without a trust policy": [
            program({ assumeRolePolicy: null }),
            /Missing required property 'assumeRolePolicy'/,
        ],
        "a trust policy that is no JSON": [
            program({ assumeRolePolicy: "{" }),
            /"assumeRolePolicy" contains an invalid JSON/,
        ],
        "a policy that is no JSON": [program({}, { policy: "}" }), /"policy" contains an invalid JSON/],
    };
    for (const [what, [given, refusal]] of Object.entries(refused)) {
        it(`refuses ${what} in the preview`, async () => {
            const { failed, diagnostics } = await stack.preview(given);
            assert.equal(failed, true);
            assert.match(diagnostics.join("\n"), refusal);
        });
    }

    it("tells IAM's refusal under the role's name, and leaves nothing", async () => {
        const { failed, errors } = await stack.up(program({ name: "a b" }));
        assert.equal(failed, true);
        assert.match(errors["load"]?.join() ?? "", /creating IAM Role \(a b\): operation error IAM: ValidationError/);
        assert.deepEqual(await stack.account.iam.names(), []);
    });

    it("has the ARN and the id of a role once it is made, and reads them back", async () => {
        const preview = await stack.preview(program());
        assert.deepEqual([preview.failed, preview.steps["load"]], [false, "create"]);
        const { outputs } = await stack.up(program());
        const found = await stack.account.iam.role("load-1234567");
        assert.deepEqual(outputs, { arn: found?.arn, uniqueId: found?.uniqueId });
        const { steps } = await stack.refresh();
        assert.deepEqual([...new Set(Object.values(steps))], ["same"]);
    });

    it("updates a role in place, but for its name and path", async () => {
        await stack.up(program());
        const changes = { description: "Loads", maxSessionDuration: 7200, tags: { team: "data" } };
        const { steps } = await stack.up(program(changes));
        assert.deepEqual([steps["load"], steps["s3"], steps["read"]], ["update", "same", "same"]);
        const found = await stack.account.iam.role("load-1234567");
        assert.ok(found);
        const { description, maxSessionDuration, tags } = found;
        assert.deepEqual({ description, maxSessionDuration, tags }, changes);
        assert.deepEqual([found.path, found.assumeRolePolicy], ["/", trust]);
        for (const replaced of [{ name: "other" }, { path: "/redshift/" }]) {
            assert.match((await stack.preview(program(replaced))).steps["load"] ?? "", /replace/);
        }
    });

    it("does not delete a role while somebody else's policy hangs on it", async () => {
        await stack.up(program());
        const glue = "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess";
        await stack.account.iam.attachRolePolicy("load-1234567", glue);
        const { failed, errors } = await stack.destroy();
        assert.equal(failed, true);
        assert.match(errors["load"]?.join() ?? "", /deleting IAM Role .*DeleteConflict/);
        await stack.account.iam.detachRolePolicy("load-1234567", glue);
        assert.equal((await stack.destroy()).failed, false);
        assert.deepEqual(await stack.account.iam.names(), []);
    });

    it("waits for a principal that IAM does not see yet", async () => {
        const { server } = stack.account;
        const asked = () => server.operations.filter((operation) => operation === "CreateRole").length;
        Object.assign(server.behaviours, { noPrincipalMs: Infinity, throttleEach: 0 });
        server.hook = {
            before: () => {
                server.behaviours.noPrincipalMs = asked() > 3 ? 0 : Infinity;
            },
        };
        const { failed, diagnostics } = await stack.up(() => {
            const first = new Role("first", { assumeRolePolicy: trust });
            const assumeRolePolicy = first.arn.apply((AWS) =>
                document({ Principal: { AWS }, Action: "sts:AssumeRole" }),
            );
            new Role("second", { assumeRolePolicy });
            return Promise.resolve({});
        });
        assert.deepEqual([failed, diagnostics], [false, []]);
        assert.equal(asked(), 4, "the first role, two refusals of the second, and that one");
    });
});
