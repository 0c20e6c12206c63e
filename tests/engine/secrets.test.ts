import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ClusterRoleAssociation, NamespaceRoleAssociation, RedshiftRole, RoleChain } from "../../index";
import { Outcome } from "./outcome";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";
import { addCluster, addNamespace, arn, region } from "./warehouse";

/** What is secret. Nothing else has these texts in it. */
const hidden = {
    user: "hush-user",
    pattern: "hush-pattern",
    account: "210987654321",
    statement: "hushStatement",
    bucket: "hush-bucket",
    description: "hush description",
    tag: "hush tag",
    externalId: "hush-external-id",
};

function policy(sid: string): string {
    const statement = { Sid: sid, Effect: "Allow", Action: "s3:ListAllMyBuckets", Resource: "*" };
    return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}

function program() {
    const cluster = { clusterIdentifier: "examplecluster", region };
    const namespace = { namespaceName: "examplenamespace", region };
    const connection = {
        assumeRoles: [{ roleArn: arn("deployer"), externalId: pulumi.secret(hidden.externalId) }],
    };
    const role = new RedshiftRole("load", {
        cluster,
        dbUsers: pulumi.secret([hidden.user]),
        inlinePolicies: { hidden: pulumi.secret(policy(hidden.statement)), plain: policy("plain") },
        roleName: "load",
        description: pulumi.secret(hidden.description),
        tags: { kind: "etl", owner: pulumi.secret(hidden.tag) },
        association: { connection },
    });
    const one = new RedshiftRole("account", {
        cluster,
        dbUsers: ["user1"],
        accountId: pulumi.secret(hidden.account),
        roleName: "account",
        associate: false,
    });
    new RedshiftRole("copy", {
        cluster,
        dbUserPatterns: [pulumi.secret(`${hidden.pattern}*`)],
        permissions: { copyFromS3: [{ bucket: pulumi.secret(hidden.bucket) }] },
        roleName: "copy",
        associate: false,
    });
    new RedshiftRole("plain", {
        cluster,
        dbUsers: ["user1"],
        inlinePolicies: { plain: policy("plain") },
        associate: false,
    });
    new ClusterRoleAssociation("cluster", { cluster, roleArn: arn("mine"), connection });
    new NamespaceRoleAssociation("namespace", { namespace, roleArn: arn("mine"), connection });
    new RoleChain("chain", {
        roles: [
            { arn: pulumi.secret(`arn:aws:iam::${hidden.account}:role/entry`) },
            { create: { roleName: "hub", inlinePolicies: { hidden: pulumi.secret(policy(hidden.statement)) } } },
            { create: { roleName: "reader", description: pulumi.secret(hidden.description) } },
        ],
    });
    const { trustPolicy, readyArn } = role;
    return Promise.resolve({ trustPolicy, readyArn, account: one.trustPolicy });
}

/** All that is told but for the debug messages, in which Pulumi's SDK itself has every property of every resource in plain. */
function told({ events }: Outcome): string {
    return JSON.stringify(events.filter(({ diagnosticEvent }) => String(diagnosticEvent?.severity) !== "debug"));
}

/** The secrets of which the text has one in plain. */
function shownIn(text: string): string[] {
    return Object.entries(hidden).flatMap(([name, value]) => (text.includes(value) ? name : []));
}

/** Where the state file has something encrypted: "inputs.policy". */
function encryptedIn(value: unknown, path: string[] = []): string[] {
    if (typeof value !== "object" || value === null) {
        return [];
    }
    const { "4dabf18193072939515e22adb298388d": kind, ciphertext } = value as Record<string, unknown>;
    if (kind === "1b47061264138c4ac30d75fd1eb44270") {
        assert.equal(typeof ciphertext, "string");
        return [path.join(".")];
    }
    return Object.entries(value).flatMap(([key, part]) => encryptedIn(part, [...path, key]));
}

interface StateFile {
    checkpoint: { latest: { resources: { urn: string; type: string; inputs?: object; outputs?: object }[] } };
}

function encryptedByName(stateFile: string): Record<string, string[]> {
    const { resources } = (JSON.parse(stateFile) as StateFile).checkpoint.latest;
    return Object.fromEntries(
        resources
            .filter(({ type }) => !type.startsWith("pulumi:providers:"))
            .map(({ urn, inputs, outputs }) => [urn.split("::").pop() ?? "", encryptedIn({ inputs, outputs })] as const)
            .filter(([, paths]) => paths.length > 0),
    );
}

function inAndOut(...properties: string[]): string[] {
    return ["inputs", "outputs"].flatMap((where) => properties.map((property) => `${where}.${property}`));
}

describe("Secrets on the real engine", () => {
    let served: ServedPlane;
    let stack: EngineStack;
    let preview: Outcome;
    let up: Outcome;

    before(async () => {
        served = await ServedPlane.start({ applyMs: 50 });
        addCluster(served.plane);
        addNamespace(served.plane);
        stack = await EngineStack.create({ served });
        preview = await stack.preview(program);
        up = await stack.up(program);
    });

    after(async () => {
        stack.close();
        await served.stop();
    });

    it("reach AWS, and come back in the stack's outputs", () => {
        assert.deepEqual([up.failed, up.diagnostics], [false, []]);
        assert.match(String(up.outputs["trustPolicy"]), new RegExp(`dbuser:examplecluster/${hidden.user}"`));
        assert.match(String(up.outputs["account"]), new RegExp(`:${hidden.account}:dbuser:examplecluster/user1"`));
        assert.equal(up.outputs["readyArn"], arn("load"));
    });

    it("are nowhere in what a preview and an up tell", async () => {
        const again = await stack.preview(program);
        assert.deepEqual([...new Set(Object.values(again.steps))], ["same"]);
        assert.deepEqual(
            [preview, up, again].map((outcome) => shownIn(told(outcome))),
            [[], [], []],
        );
    });

    it("are encrypted in the state file, with all that derives from them, and nothing else is", () => {
        const stateFile = stack.stateFile();
        assert.deepEqual(shownIn(stateFile), []);
        const ofConnection = inAndOut("connection.assumeRoles");
        assert.deepEqual(encryptedByName(stateFile), {
            "engine-dev": ["outputs.account", "outputs.trustPolicy"],
            load: ["outputs.sql", "outputs.trustPolicy", "outputs.trustPolicySize"],
            "load-role": inAndOut("assumeRolePolicy", "description", "tags.owner"),
            "load-hidden": inAndOut("policy"),
            "load-association": ofConnection,
            account: ["outputs.trustPolicy", "outputs.trustPolicySize"],
            "account-role": inAndOut("assumeRolePolicy"),
            copy: ["outputs.sql", "outputs.trustPolicy", "outputs.trustPolicySize"],
            "copy-role": inAndOut("assumeRolePolicy"),
            "copy-permissions": inAndOut("policy"),
            "cluster-association": ofConnection,
            "namespace-association": ofConnection,
            chain: ["outputs.arns", "outputs.handOver", "outputs.iamRoleClause", "outputs.readyArns"],
            "chain-2-role": inAndOut("assumeRolePolicy"),
            "chain-2-hidden": inAndOut("policy"),
            "chain-3-role": inAndOut("description"),
        });
    });
});
