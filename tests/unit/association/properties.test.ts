import assert from "node:assert/strict";
import { clusterRoleAssociations, namespaceRoleAssociations } from "../../../association";

const settings = { get: (key: string) => (key === "aws:region" ? "us-east-1" : undefined), log: () => undefined };
const roleArn = "arn:aws:iam::123456789012:role/copy-unload";
const cluster = { clusterIdentifier: "examplecluster", roleArn };
/** What an engine has in place of a value that a preview does not know. */
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

async function failuresOf(properties: Record<string, unknown>, of = clusterRoleAssociations) {
    const { failures } = await of(settings).check(properties);
    return failures.map(({ rule, property, reason }) => [rule, property, reason]);
}

describe("The properties of an association that no component has judged", () => {
    it("may be sound, or not yet known", async () => {
        assert.deepEqual(await failuresOf({ ...cluster, timeouts: { create: 1200, update: 0.5 } }), []);
        const later = { clusterIdentifier: unknown, roleArn: unknown, region: unknown, defaultRole: unknown };
        assert.deepEqual(await failuresOf({ ...later, connection: unknown, timeouts: unknown }), []);
        assert.deepEqual(await failuresOf({ ...cluster, timeouts: { create: unknown } }), []);
    });

    it("are told by their own names, all at once", async () => {
        const bad = { clusterIdentifier: "Example", region: "us-east-1a", roleArn: "load", defaultRole: "yes" };
        assert.deepEqual(await failuresOf(bad), [
            [
                "clusterIdentifier.case",
                "clusterIdentifier",
                'clusterIdentifier must be a cluster\'s identifier, got "Example", with upper-case letters, which no cluster\'s identifier has. Did you mean "example"?',
            ],
            [
                "region.zone",
                "region",
                'region must be a Region, got "us-east-1a", an Availability Zone. Did you mean "us-east-1"?',
            ],
            [
                "roleArn.name",
                "roleArn",
                'roleArn must be a role\'s ARN, got "load", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/load".',
            ],
            [
                "defaultRole.type",
                "defaultRole",
                'defaultRole must be true or false, got "yes". Write true or false, without quotes, or leave it out.',
            ],
        ]);
        assert.deepEqual(await failuresOf({ namespaceName: "Analytics", roleArn }, namespaceRoleAssociations), [
            [
                "namespaceName.case",
                "namespaceName",
                'namespaceName must be a namespace\'s name, got "Analytics", with upper-case letters, which no namespace\'s name has. Did you mean "analytics"?',
            ],
        ]);
    });

    it("have timeouts in seconds: any other would be waited for without end", async () => {
        assert.deepEqual(await failuresOf({ ...cluster, timeouts: "10m" }), [
            ["timeouts.type", "timeouts", 'timeouts must be timeouts, got "10m". Write { create: 1200 }.'],
        ]);
        assert.deepEqual(await failuresOf({ ...cluster, timeouts: { create: "10m", update: -5, craete: 5 } }), [
            [
                "args.unknown",
                "timeouts.craete",
                "timeouts.craete must be left out, since no argument has this name, got 5. The arguments are: create, update, delete.",
            ],
            [
                "timeouts.seconds",
                "timeouts.create",
                'timeouts.create must be a number of seconds, got "10m". Write one such as 1200, for 20 minutes.',
            ],
            [
                "timeouts.seconds",
                "timeouts.update",
                "timeouts.update must be a number of seconds, got -5. Write one such as 1200, for 20 minutes.",
            ],
        ]);
    });
});
