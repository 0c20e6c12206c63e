import assert from "node:assert/strict";
import { Workgroup } from "@pulumi/aws/redshiftserverless";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { RedshiftRole, RedshiftRoleArgs, RedshiftWorkgroup } from "../../index";
import { View } from "../control-plane/control-plane";
import { workgroupId } from "../aws-provider/workgroup";
import { concurrently } from "./concurrently";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";
import { addNamespace, arn, hasOthers, ours, region, takeWrites } from "./warehouse";

const workgroupName = "exampleworkgroup";
const namespaceName = "examplenamespace";
const another = "5678abcd-12ab-34cd-56ef-1234567890ab";

function program(changes: Partial<RedshiftRoleArgs> = {}, workgroup?: () => RedshiftWorkgroup): PulumiFn {
    return () => {
        const { trustPolicy, readyArn } = new RedshiftRole("load", {
            workgroup: workgroup?.() ?? { workgroupName },
            dbUsers: ["user1"],
            roleName: "load",
            ...changes,
        });
        return Promise.resolve({ trustPolicy, readyArn });
    };
}

/** The trust policy for these users of the workgroup with this id. */
function trusting(id: string, ...users: string[]): string {
    const arns = users.map(
        (user) => `arn:aws:redshift:us-east-1:123456789012:dbuser:serverless-123456789012-${id}/${user}`,
    );
    return (
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["redshift-serverless.amazonaws.com","redshift.amazonaws.com"]},' +
        `"Action":"sts:AssumeRole","Condition":{"StringEquals":{"sts:ExternalId":${JSON.stringify(arns.length === 1 ? arns[0] : arns)}}}}]}`
    );
}

interface Place {
    stack: EngineStack;
    plane: ServedPlane["plane"];
    view: () => View;
    up: (program: PulumiFn) => Promise<{ changed: [string, string][]; trustPolicy: unknown; log: string[] }>;
    /** AWS makes the workgroup, or makes it anew, with this id. */
    made: (id: string) => void;
}

function inPlace(test: (place: Place) => Promise<void>) {
    return async () => {
        const served = await ServedPlane.start({ applyMs: 50, modifyingMs: 200 });
        const { plane } = served;
        addNamespace(plane);
        const stack = await EngineStack.create({ served });
        const up = async (what: PulumiFn) => {
            const { failed, diagnostics, steps, outputs, log } = await stack.up(what);
            assert.deepEqual([failed, diagnostics], [false, []]);
            const changed = Object.entries(steps).filter(([, step]) => step !== "same");
            return { changed, trustPolicy: outputs["trustPolicy"], log };
        };
        const made = (id: string) => {
            stack.aws.workgroups.splice(0, 1, { workgroupName, region, workgroupId: id, namespaceName });
        };
        try {
            await test({ stack, plane, up, made, view: () => plane.namespace(region, namespaceName) });
        } finally {
            stack.close();
            await served.stop();
        }
    };
}

describe("RedshiftRole for a workgroup on the real engine", () => {
    concurrently(
        {
            "trusts the workgroup's users, and is associated with its namespace": inPlace(
                async ({ stack, plane, view, up, made }) => {
                    made(workgroupId);
                    const preview = await stack.preview(program());
                    assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);
                    assert.deepEqual(plane.takeCalls(), []);

                    const { trustPolicy } = await up(program());
                    assert.equal(trustPolicy, trusting(workgroupId, "user1"));
                    const role = await stack.entry("load-role");
                    assert.equal(role?.inputs?.["assumeRolePolicy"], trusting(workgroupId, "user1"));
                    assert.deepEqual([ours(view()), hasOthers(view())], [[arn("load")], true]);
                    assert.deepEqual((await up(program())).changed, []);

                    assert.equal((await stack.destroy()).failed, false);
                    assert.deepEqual([ours(view()), hasOthers(view())], [[], true]);
                },
            ),
            "takes another user, and a workgroup made anew, in place and without a call to Redshift": inPlace(
                async ({ plane, view, up, made }) => {
                    made(workgroupId);
                    await up(program());
                    takeWrites(plane);
                    const users = await up(program({ dbUsers: ["user1", "user2"] }));
                    assert.deepEqual(users.changed, [["load-role", "update"]]);
                    assert.equal(users.trustPolicy, trusting(workgroupId, "user1", "user2"));
                    made(another);
                    const anew = await up(program({ dbUsers: ["user1", "user2"] }));
                    assert.deepEqual(anew.changed, [["load-role", "update"]]);
                    assert.equal(anew.trustPolicy, trusting(another, "user1", "user2"));
                    assert.deepEqual([takeWrites(plane), ours(view())], [[], [arn("load")]]);
                },
            ),
            "previews a workgroup that the same program makes, and takes its id from there": inPlace(
                async ({ stack, view, up }) => {
                    const both = program({}, () => new Workgroup("made", { workgroupName, namespaceName }));
                    const preview = await stack.preview(both);
                    assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);
                    const { trustPolicy, log } = await up(both);
                    assert.equal(trustPolicy, trusting(workgroupId, "user1"));
                    assert.deepEqual(ours(view()), [arn("load")]);
                    assert.ok(![...preview.log, ...log].some((entry) => entry.includes("getWorkgroup")));
                },
            ),
            "looks a workgroup that the same program makes up by its name once it is there": inPlace(
                async ({ stack, view, up, made }) => {
                    const byName = program({}, () => {
                        const own = new Workgroup("made", { workgroupName, namespaceName });
                        return { workgroupName: own.workgroupName };
                    });
                    const preview = await stack.preview(byName);
                    assert.deepEqual([preview.failed, preview.diagnostics], [false, []]);
                    assert.ok(!preview.log.some((entry) => entry.includes("getWorkgroup")));
                    made(another);
                    const { trustPolicy, log } = await up(byName);
                    assert.equal(trustPolicy, trusting(another, "user1"));
                    const asked = log.indexOf("invoke aws:redshiftserverless/getWorkgroup:getWorkgroup");
                    assert.ok(
                        asked > log.indexOf("create aws:redshiftserverless/workgroup:Workgroup made"),
                        log.join(),
                    );
                    assert.deepEqual(ours(view()), [arn("load")]);
                },
            ),
        },
        2,
    );

    // By itself: what a program rejects with, the others in this process would be told of too.
    it(
        "tells of a workgroup that AWS does not know, before anything is made",
        inPlace(async ({ stack, plane }) => {
            const { failed, diagnostics, log } = await stack.up(program());
            assert.equal(failed, true);
            assert.deepEqual(
                [...new Set(diagnostics.map((text) => text.trim()))],
                [
                    'RedshiftRole "load" has 1 problem:\n' +
                        '  workgroup.workgroupId must come from the AWS provider, got an error: "reading Redshift Serverless Workgroup (exampleworkgroup): couldn\'t find resource". ' +
                        "Check the workgroup's name and Region, and that the provider may call redshift-serverless:GetWorkgroup; or give what is looked up: workgroupId and namespaceName.",
                ],
            );
            assert.ok(!log.some((entry) => entry.startsWith("create")), log.join());
            assert.deepEqual(takeWrites(plane), []);
        }),
    );
});
