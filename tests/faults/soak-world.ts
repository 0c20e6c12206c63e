import assert from "node:assert/strict";
import { ControlPlane } from "../control-plane/control-plane";
import { hasOthers, ours, region } from "../engine/warehouse";
import { Iam } from "../iam/iam";
import { ModelList, ModelRole, World } from "./soak-model";
import { Cluster } from "./soak-wish";

/** What IAM and the control plane really have. */
export async function worldOf(iam: Iam, plane: ControlPlane): Promise<World> {
    const names = (await iam.names()).sort();
    const roles = await Promise.all(names.map(async (name) => [name, await roleIn(iam, name)] as const));
    return { roles: Object.fromEntries(roles), lists: { one: listIn(plane, "one"), two: listIn(plane, "two") } };
}

async function roleIn(iam: Iam, name: string): Promise<ModelRole> {
    const role = await iam.role(name);
    assert.ok(role);
    const { path, description, tags = {}, maxSessionDuration, managedPolicyArns } = role;
    const inlinePolicies = role.inlinePolicies.map(({ name: policyName, policy }) => [
        policyName,
        policyName === "permissions" ? bucketsIn(policy) : policy,
    ]);
    return {
        path,
        trust: trustIn(role.assumeRolePolicy).sort(),
        description,
        tags,
        maxSessionDuration,
        managedPolicyArns: [...managedPolicyArns].sort(),
        inlinePolicies: Object.fromEntries(inlinePolicies) as Record<string, string>,
    };
}

function listIn(plane: ControlPlane, cluster: Cluster): ModelList {
    const list = plane.cluster(region, cluster);
    assert.ok(hasOthers(list), "others' roles are there");
    assert.ok(list.roles.every(({ status }) => status === "in-sync"));
    return { roleArns: ours(list), defaultRoleArn: list.defaultRoleArn };
}

function bucketsIn(policy: string): string {
    return [...new Set(Array.from(policy.matchAll(/arn:aws:s3:::([^/"*]+)/g), ([, bucket]) => bucket))].join();
}

interface Statement {
    Effect: string;
    Principal: { Service?: string | string[] };
    Action: string;
    Condition?: Record<string, Record<string, string | string[]>>;
}

/** One text for each principal with each user; what else a statement demands comes after. */
function trustIn(document: string): string[] {
    const { Statement: statements } = JSON.parse(document) as { Statement: Statement[] };
    return statements.flatMap(({ Effect, Principal, Action, Condition = {} }) => {
        assert.deepEqual([Effect, Action, Object.keys(Principal)], ["Allow", "sts:AssumeRole", ["Service"]]);
        const demands = Object.entries(Condition).flatMap(([operator, keys]) =>
            Object.entries(keys).map(([key, values]) => ({ operator, key, values: [values].flat() })),
        );
        const [users, conditions] = [true, false].map((isUsers) =>
            demands.filter(({ key }) => (key === "sts:ExternalId") === isUsers),
        );
        const each = (users ?? []).flatMap(({ operator, key, values }) =>
            values.map((value) => [`${operator} ${key} ${value}`]),
        );
        const all = (conditions ?? [])
            .map(({ operator, key, values }) => `${operator} ${key} ${values.join()}`)
            .sort()
            .reverse();
        return [Principal.Service ?? []]
            .flat()
            .flatMap((principal) =>
                (each.length === 0 ? [[]] : each).map((user) => [principal, ...user, ...all].join(" ")),
            );
    });
}
