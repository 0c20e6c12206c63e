import assert from "node:assert/strict";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { NamespaceRoleAssociation, RedshiftRole } from "../../index";
import { ControlPlane, View } from "../control-plane/control-plane";
import { concurrently } from "./concurrently";
import { ServedPlane } from "./served-plane";
import { EngineStack } from "./stack";
import { addNamespace, arn, hasOthers, ours, persons, region, takeWrites } from "./warehouse";

const namespace = { namespaceName: "examplenamespace" };
const [mine, other] = [arn("mine"), arn("other")];

function association(roleArn = mine, defaultRole = false): PulumiFn {
    return () => {
        const { readyArn } = new NamespaceRoleAssociation("mine", { namespace, roleArn, defaultRole });
        return Promise.resolve({ readyArn });
    };
}

function role(roleName = "load"): PulumiFn {
    return () => {
        const { readyArn } = new RedshiftRole("load", { namespace, roleName });
        return Promise.resolve({ readyArn });
    };
}

interface Place {
    plane: ControlPlane;
    stack: EngineStack;
    view: () => View;
    up: (program: PulumiFn) => Promise<Record<string, string>>;
}

/** A test with a namespace and a stack of its own. */
function inPlace(test: (place: Place) => Promise<void>) {
    return async () => {
        const served = await ServedPlane.start({ applyMs: 50, modifyingMs: 200 });
        const { plane } = served;
        addNamespace(plane);
        const stack = await EngineStack.create({ served });
        const up = async (program: PulumiFn) => {
            const { failed, diagnostics, steps } = await stack.up(program);
            assert.deepEqual([failed, diagnostics], [false, []]);
            return steps;
        };
        try {
            await test({ plane, stack, view: () => plane.namespace(region, "examplenamespace"), up });
        } finally {
            stack.close();
            await served.stop();
        }
    };
}

describe("NamespaceRoleAssociation on the real engine", () => {
    concurrently(
        {
            "asks AWS nothing in a preview and while nothing changes, and leaves all others alone": inPlace(
                async ({ plane, stack, view, up }) => {
                    const preview = await stack.preview(association());
                    assert.deepEqual([preview.diagnostics, preview.steps["mine-association"]], [[], "create"]);
                    assert.deepEqual(plane.takeCalls(), []);
                    await up(association());
                    assert.deepEqual([ours(view()), hasOthers(view()), view().defaultRoleArn], [[mine], true, persons]);
                    plane.takeCalls();
                    assert.equal((await up(association()))["mine-association"], "same");
                    assert.deepEqual(plane.takeCalls(), []);
                    assert.equal((await stack.refresh()).steps["mine-association"], "same");
                    assert.equal((await stack.destroy()).failed, false);
                    assert.deepEqual([ours(view()), hasOthers(view()), view().defaultRoleArn], [[], true, persons]);
                    assert.deepEqual(await stack.state(), []);
                },
            ),
            "changes to another role in one call, as the default, and repairs what a person did to it": inPlace(
                async ({ plane, stack, view, up }) => {
                    await up(association());
                    takeWrites(plane);
                    assert.equal((await up(association(other, true)))["mine-association"], "update");
                    assert.deepEqual(takeWrites(plane), [
                        {
                            namespaceName: "examplenamespace",
                            iamRoles: [persons, other],
                            defaultIamRoleArn: other,
                        },
                    ]);
                    plane.updateNamespace(region, {
                        namespaceName: "examplenamespace",
                        iamRoles: [persons],
                        defaultIamRoleArn: "",
                    });
                    assert.equal((await stack.refresh()).steps["mine-association"], "delete");
                    await up(association(other, true));
                    assert.deepEqual([ours(view()), hasOthers(view()), view().defaultRoleArn], [[other], true, other]);
                },
            ),
            "is made by a RedshiftRole, and changed in place before its old role is deleted": inPlace(
                async ({ plane, stack, view, up }) => {
                    await up(role());
                    assert.deepEqual(ours(view()), [arn("load")]);
                    const gaps: unknown[] = [];
                    plane.onCall = (call) => {
                        if (ours(view()).length !== 1) {
                            gaps.push(call);
                        }
                    };
                    const { failed, order } = await stack.up(role("load-2"));
                    assert.equal(failed, false);
                    const changed = order.filter((step) => /^(update|delete|create)/.test(step));
                    assert.deepEqual(changed, [
                        "create-replacement load-role",
                        "update load-namespace-association",
                        "delete-replaced load-role",
                    ]);
                    assert.deepEqual([gaps, ours(view()), hasOthers(view())], [[], [arn("load-2")], true]);
                },
            ),
        },
        3,
    );
});
