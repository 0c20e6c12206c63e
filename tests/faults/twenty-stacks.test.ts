import assert from "node:assert/strict";
import { View } from "../control-plane/control-plane";
import { ServedPlane } from "../engine/served-plane";
import { addCluster, addNamespace, arn, hasOthers, ours, persons, region } from "../engine/warehouse";
import { Account } from "../iam/account";
import { ProcessStack } from "./process-stack";
import { Sharing } from "./sharing-program";

const numbers = Array.from({ length: 20 }, (_, index) => index + 1);
const [staying, going] = [numbers.filter((number) => number % 2 === 0), numbers.filter((number) => number % 2 === 1)];
const sharingProgram = require.resolve("./sharing-program");

describe("Twenty stacks at the same time on one cluster and one namespace", () => {
    let account: Account, served: ServedPlane, stacks: Map<number, ProcessStack>;
    /** By the stack, the role that it has in both lists, from the end of its `up` to the begin of its next operation. */
    const settled = new Map<number, string>();
    const lost: string[] = [];

    before(async () => {
        account = await Account.lease();
        served = await ServedPlane.start({ applyMs: 3_500, modifyingMs: 500 });
        addCluster(served.plane);
        addNamespace(served.plane);
        stacks = new Map();
        for (const number of numbers) {
            stacks.set(number, await ProcessStack.create(account, served, `stack${number}`));
        }
        served.plane.onCall = (call) => {
            if (lists().some((list) => !isWhole(list))) {
                lost.push(JSON.stringify({ call, settled: [...settled.values()], lists: lists() }));
            }
        };
    });

    after(async () => {
        stacks.forEach((stack) => {
            stack.close();
        });
        account.giveBack();
        await served.stop();
    });

    function lists(): View[] {
        return [served.plane.cluster(region, "examplecluster"), served.plane.namespace(region, "examplenamespace")];
    }

    /** Whether nobody's is missing: the person's, AWS's own, and those of the stacks that are done. */
    function isWhole(list: View): boolean {
        const there = ours(list);
        return (
            hasOthers(list) &&
            list.defaultRoleArn === persons &&
            [...settled.values()].every((roleName) => there.includes(arn(roleName)))
        );
    }

    async function run(operation: "up" | "destroy", number: number, roleName: string): Promise<void> {
        settled.delete(number);
        const args: Sharing = { roleName, makesRole: number % 5 === 0 };
        const outcome = await stacks.get(number)?.run(operation, sharingProgram, args);
        assert.deepEqual([outcome?.failed, outcome?.diagnostics], [false, []], `${operation} of stack ${number}`);
        if (operation === "up") {
            settled.set(number, roleName);
        }
    }

    function assertThere(roleNames: string[]): void {
        for (const list of lists()) {
            assert.deepEqual(ours(list), roleNames.map(arn).sort());
            assert.ok(list.roles.every(({ status }) => status === "in-sync"));
            assert.ok(isWhole(list));
        }
        assert.deepEqual(lost, []);
    }

    it("are all present at the end, and nobody's is lost", async () => {
        await Promise.all(numbers.map((number) => run("up", number, `first-${number}`)));
        assertThere(numbers.map((number) => `first-${number}`));
    });

    it("go and change at the same time, ten and ten", async () => {
        await Promise.all([
            ...going.map((number) => run("destroy", number, `first-${number}`)),
            ...staying.map((number) => run("up", number, `second-${number}`)),
        ]);
        assertThere(staying.map((number) => `second-${number}`));
    });

    it("leave nothing behind but what is others'", async () => {
        await Promise.all(staying.map((number) => run("destroy", number, `second-${number}`)));
        assertThere([]);
        assert.deepEqual(await account.iam.names(), []);
    });
});
