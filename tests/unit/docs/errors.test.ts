import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { casesIn } from "../../cases";

const docs = readFileSync(join(__dirname, "../../../docs/errors.md"), "utf8");
const documented = [...docs.matchAll(/^\| `([\w.]+)`\s+\| `(.*?)`\s+\|$/gm)].map(([, rule, message]) => ({
    rule: rule ?? "",
    message: message ?? "",
}));

/** Of the associations alone, of Outputs and of explicit providers, which no case of args shows. */
const shownByMocks = [
    "args.failed",
    "args.plain",
    "args.type",
    "adopt.plain",
    "roleArn.type",
    "roleArn.empty",
    "roleArn.name",
    "roleArn.serviceLinked",
    "roleArn.shape",
    "otherRoleArns.type",
    "otherRoleArns.empty",
    "otherRoleArns.mode",
    "defaultRole.type",
    "customTimeouts.duration",
    "connection.missing",
    "connection.provider",
    "connection.unread",
    "connection.endpoints",
    "timeouts.type",
    "timeouts.seconds",
];
const warnings = [
    "region.unknown",
    "region.undocumented",
    "region.serverless",
    "sourceArn.serverless",
    "trustPolicyQuota.high",
];

describe("docs/errors.md", () => {
    const files = ["trust", "role", "permissions", "association", "chain", "trust-document"].flatMap((folder) =>
        casesIn(folder),
    );
    const cases = files.flatMap((file) => file.cases);
    const problems = cases.flatMap((one) => one.problems ?? []);
    const mocks = [
        "redshift-role.test",
        "cluster-role-association.test",
        "namespace-role-association.test",
        "shared-association",
        "made-by-plugin.test",
        "../unit/association/properties.test",
    ]
        .map((name) => readFileSync(join(__dirname, `../../mocks/${name}.ts`), "utf8"))
        .join()
        .replaceAll("\\'", "'");

    it("lists every rule that a case shows, and no other", () => {
        const rules = new Set([...problems.map(({ rule }) => rule), ...shownByMocks, ...warnings]);
        assert.deepEqual(documented.map(({ rule }) => rule).sort(), [...rules].sort());
    });

    for (const { rule, message } of documented) {
        it(`quotes a message of ${rule} that a test has seen`, () => {
            const isSeen =
                problems.some((one) => one.rule === rule && one.message === message) ||
                (warnings.includes(rule) && cases.some((one) => one.warnings?.includes(message))) ||
                (shownByMocks.includes(rule) && mocks.includes(message));
            assert.ok(isSeen, message);
        });
    }
});
