import assert from "node:assert/strict";
import { RedshiftRoleArgs } from "../../index";
import { View } from "../control-plane/control-plane";
import { ServedPlane } from "../engine/served-plane";
import { addCluster, addNamespace, hasOthers, ours, persons, region } from "../engine/warehouse";
import { Account } from "../iam/account";
import { Calls } from "./moment";

const workgroup = {
    workgroupName: "exampleworkgroup",
    workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab",
    namespaceName: "examplenamespace",
};
const [s3, glue] = [
    "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
    "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess",
];

/** How the stack's one role comes and changes. */
export interface Life {
    /** Whether the update makes another role in its place; else it changes users, policies and the default. */
    isReplaced: boolean;
    /** Whether it is for a namespace too. */
    hasNamespace: boolean;
}

/** What the program has before the update. */
export function beforeUpdate({ hasNamespace }: Life): RedshiftRoleArgs {
    return {
        cluster: { clusterIdentifier: "examplecluster" },
        ...(hasNamespace && { workgroup }),
        dbUsers: ["user1"],
        managedPolicyArns: { s3 },
        inlinePolicies: { extra: policy("s3:GetObject") },
    };
}

/** What it has after. */
export function afterUpdate(life: Life): RedshiftRoleArgs {
    return {
        ...beforeUpdate(life),
        dbUsers: ["user1", "user2"],
        managedPolicyArns: { glue },
        inlinePolicies: { extra: policy("s3:PutObject") },
        ...(life.isReplaced ? { roleName: "load-role-renamed" } : { association: { defaultRole: true } }),
    };
}

/** The calls of its up, its update and its destroy that a test may wait for. */
export function callsOf({ isReplaced, hasNamespace }: Life): Calls[] {
    const lists = {
        ...{ DescribeClusters: 2, ModifyClusterIamRoles: 1 },
        ...(hasNamespace && { GetNamespace: 2, UpdateNamespace: 1 }),
    };
    const making = { CreateRole: 1, GetRole: 1, AttachRolePolicy: 1, PutRolePolicy: 1, ...lists };
    const ending = { DetachRolePolicy: 1, DeleteRolePolicy: 1, DeleteRole: 1 };
    const inPlace = { UpdateAssumeRolePolicy: 1, AttachRolePolicy: 1, PutRolePolicy: 1, DetachRolePolicy: 1, ...lists };
    return [making, isReplaced ? { ...making, ...ending } : inPlace, { ...lists, ...ending }];
}

/** The account, and the lists in which others have roles too. */
export class Surroundings {
    /** Calls after which a role of others was not in its list. */
    public readonly lost: string[] = [];

    private constructor(
        public readonly account: Account,
        public readonly served: ServedPlane,
    ) {
        served.plane.onCall = (call) => {
            if (!this.lists().every(hasOthers)) {
                this.lost.push(JSON.stringify(call));
            }
        };
    }

    public static async create(): Promise<Surroundings> {
        const account = await Account.lease();
        // As many calls in each run.
        Object.assign(account.server.behaviours, { throttleEach: 0, unseenMs: 0 });
        await otherStacksRole(account);
        const served = await ServedPlane.start({ applyMs: 50, modifyingMs: 200 });
        addCluster(served.plane);
        addNamespace(served.plane);
        return new Surroundings(account, served);
    }

    /** Exactly one role, as the program has it, once in each list. */
    public async assertThere(args: RedshiftRoleArgs): Promise<void> {
        const [name = "", ...duplicates] = await this.roleNames();
        assert.deepEqual(duplicates, []);
        const role = await this.account.iam.role(name);
        assert.ok(role, "the role is in IAM");
        assert.deepEqual(usersOf(role.assumeRolePolicy), args.dbUsers);
        assert.deepEqual(role.managedPolicyArns, Object.values(args.managedPolicyArns ?? {}));
        const inline = role.inlinePolicies.map((one) => [one.name, one.policy]);
        assert.deepEqual(inline, Object.entries(args.inlinePolicies ?? {}));

        const isDefault = args.association?.defaultRole === true;
        this.lists().forEach((list, index) => {
            const isIn = index === 0 || args.workgroup !== undefined;
            assert.deepEqual(ours(list), isIn ? [role.arn] : []);
            assert.ok(list.roles.every(({ status }) => status === "in-sync"));
            assert.equal(list.defaultRoleArn, isIn && isDefault ? role.arn : persons);
        });
        await this.assertOthersThere();
    }

    /** Nothing is left; a default that was ours is nobody's. */
    public async assertGone(args: RedshiftRoleArgs): Promise<void> {
        assert.deepEqual(await this.roleNames(), []);
        this.lists().forEach((list, index) => {
            const wasDefault = args.association?.defaultRole === true && (index === 0 || args.workgroup !== undefined);
            assert.deepEqual([ours(list), list.defaultRoleArn], [[], wasDefault ? undefined : persons]);
        });
        await this.assertOthersThere();
    }

    public async close(): Promise<void> {
        await this.served.stop();
        this.account.giveBack();
    }

    private async assertOthersThere(): Promise<void> {
        assert.deepEqual(this.lost, [], "no role of others was out of its list, not for a moment");
        assert.deepEqual((await this.account.iam.role(otherName))?.managedPolicyArns, [s3]);
    }

    private async roleNames(): Promise<string[]> {
        return (await this.account.iam.names()).filter((name) => name !== otherName);
    }

    private lists(): View[] {
        const { plane } = this.served;
        return [plane.cluster(region, "examplecluster"), plane.namespace(region, "examplenamespace")];
    }
}

const otherName = "load-role-0000000";

/** The same program's role in another stack: a name alone does not tell whose it is. */
async function otherStacksRole({ iam }: Account): Promise<void> {
    const trust = policy("sts:AssumeRole", { Principal: { Service: "redshift.amazonaws.com" } });
    await iam.createRole({ name: otherName, path: "/", assumeRolePolicy: trust, maxSessionDuration: 3600 });
    await iam.attachRolePolicy(otherName, s3);
}

function policy(Action: string, on: object = { Resource: "*" }): string {
    return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, ...on }] });
}

/** The names of the users whom a trust policy names. */
function usersOf(trustPolicy: string): string[] {
    const ids = trustPolicy.match(/:dbuser:[^"/]+\/[^"]+/g) ?? [];
    return [...new Set(ids.map((id) => id.slice(id.indexOf("/") + 1)))].sort();
}
