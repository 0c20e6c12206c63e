import assert from "node:assert/strict";
import { PulumiFn } from "@pulumi/pulumi/automation";
import { NamespaceRoleAssociation, RedshiftRole, RedshiftRoleArgs } from "../../index";
import { ApiError } from "../control-plane/api-error";
import { ConnectionDropped } from "../control-plane/connection-dropped";
import { concurrently } from "../engine/concurrently";
import { Outcome } from "../engine/outcome";
import { ServedPlane } from "../engine/served-plane";
import { EngineStack } from "../engine/stack";
import { addCluster, addNamespace, arn, hasOthers, ours, region } from "../engine/warehouse";
import { Fault, Watched, withFault } from "./watched-calls";

type Operation = "up" | "update" | "refresh" | "destroy";

const first: RedshiftRoleArgs = {
    roleName: "load",
    cluster: { clusterIdentifier: "examplecluster" },
    dbUsers: ["user1"],
    managedPolicyArns: { s3: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
    permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] },
};
const second: RedshiftRoleArgs = {
    ...first,
    dbUsers: ["user1", "user2"],
    managedPolicyArns: { glue: "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess" },
    permissions: { copyFromS3: [{ bucket: "amzn-s3-demo-exports" }] },
    association: { defaultRole: true },
};

function program(args: RedshiftRoleArgs, customTimeouts = {}): PulumiFn {
    return () => {
        const { readyArn } = new RedshiftRole("load", args, { customTimeouts });
        return Promise.resolve({ readyArn });
    };
}

/** A role on a cluster that others share, and what is done with it. */
class Loading {
    private constructor(
        public readonly stack: EngineStack,
        public readonly served: ServedPlane,
        private readonly customTimeouts: object,
    ) {}

    public static async start(customTimeouts = {}): Promise<Loading> {
        const served = await ServedPlane.start();
        addCluster(served.plane);
        const stack = await EngineStack.create({ served });
        // So that the calls are the same ones each time.
        Object.assign(stack.account.server.behaviours, { unseenMs: 0, noPrincipalMs: 0, throttleEach: 0 });
        return new Loading(stack, served, customTimeouts);
    }

    public async run(operation: Operation, fault?: Fault): Promise<Watched> {
        const { stack } = this;
        const operations: Record<Operation, () => Promise<Outcome>> = {
            up: () => stack.up(program(first, this.customTimeouts)),
            update: () => stack.up(program(second, this.customTimeouts)),
            refresh: () => stack.refresh(),
            destroy: () => stack.destroy(),
        };
        const watched = await withFault(stack, this.served, operations[operation], fault);
        assert.ok(hasOthers(this.list()), "others' roles are there");
        return watched;
    }

    /** The operation without a fault: it must go well. */
    public async good(operation: Operation): Promise<Watched> {
        const watched = await this.run(operation);
        assert.deepEqual([watched.outcome.failed, watched.outcome.diagnostics], [false, []], operation);
        return watched;
    }

    /** That all is as the program says, and Pulumi knows it. */
    public async isAs(operation: "up" | "update"): Promise<void> {
        const { outcome } = await this.good(operation);
        assert.deepEqual(
            Object.entries(outcome.steps).filter(([, step]) => step !== "same"),
            [],
        );
        assert.deepEqual(ours(this.list()), [arn("load")]);
    }

    public async isGone(): Promise<void> {
        assert.deepEqual([ours(this.list()), await this.stack.account.iam.names()], [[], []]);
        assert.deepEqual(await this.stack.state(), []);
    }

    public list() {
        return this.served.plane.cluster(region, "examplecluster");
    }

    public async close(): Promise<void> {
        this.stack.close();
        await this.served.stop();
    }
}

const action = (call: string) => call.replace(" ", ":");

/** As AWS words it. */
function denial(call: string): ApiError {
    const denied = action(call);
    const message = `User: arn:aws:iam::123456789012:user/deployer is not authorized to perform: ${denied} because no identity-based policy allows the ${denied} action`;
    return new ApiError(call.startsWith("iam ") ? "AccessDenied" : "AccessDeniedException", message, 403);
}

/** A call of an operation, whose calls may come in another order each time. */
interface NthCall {
    call: string;
    nth: number;
}

function nthCalls(calls: readonly string[]): NthCall[] {
    return calls.map((call, index) => ({ call, nth: calls.slice(0, index + 1).filter((one) => one === call).length }));
}

/** The one call is denied. */
function denies(denied: NthCall): Fault {
    return ({ when, call, nth }) =>
        when === "before" && call === denied.call && nth === denied.nth ? denial(call) : undefined;
}

/** Every call of the operation fails, however often it is made again. */
function breaks(broken: string): Fault {
    const error = new ApiError("InternalFailure", "The request processing has failed.", 500);
    return ({ when, call }) => (when === "before" && call === broken ? error : undefined);
}

/** The first call of each operation meets this; the next one goes well. */
function once(when: "before" | "after", error: Error, isMet = (call: string) => call !== ""): Fault {
    const met = new Set<string>();
    return (meeting) => {
        if (meeting.when !== when || met.has(meeting.call) || !isMet(meeting.call)) {
            return undefined;
        }
        met.add(meeting.call);
        return error;
    };
}

/** An error is told once, under one resource, without a stack trace. */
function told({ failed, errors, messages, diagnostics }: Outcome): { name: string; text: string } {
    assert.equal(failed, true);
    const ours = Object.entries(errors).filter(([name]) => name !== "");
    assert.equal(ours.length, 1, JSON.stringify(errors));
    const [name, all] = ours[0] ?? ["", []];
    // Each failed up leaves a listener of Pulumi's in this process, which tells what the program throws once more.
    const texts = [...new Set(all)];
    assert.equal(texts.length, 1, texts.join("\n"));
    const traces = [...messages, ...diagnostics].filter((text) => /^\s*at |\.[jt]s:\d+/m.test(text));
    assert.deepEqual(traces, [], "no stack trace");
    return { name, text: texts.join() };
}

/** Whose calls of IAM begin so; the role reads its policies too, and all others are the role's. */
const resources: Record<string, RegExp> = {
    PutRolePolicy: /^load-permissions$/,
    DeleteRolePolicy: /^load-permissions$/,
    AttachRolePolicy: /^load-(s3|glue)$/,
    DetachRolePolicy: /^load-(s3|glue)$/,
    GetRolePolicy: /^load-(role|permissions)$/,
    ListAttachedRolePolicies: /^load-(role|s3|glue)$/,
};

/** What is told of a call that was denied: the resource, what was denied, and what ours need. */
function assertDenied(outcome: Outcome, call: string): void {
    const { name, text } = told(outcome);
    assert.ok(text.includes(`is not authorized to perform: ${action(call)}`), text);
    const named = Object.entries(resources).find(([one]) => call.startsWith(`iam ${one}`));
    if (call.startsWith("iam ")) {
        assert.match(name, named?.[1] ?? /^load-role$/, call);
        return;
    }
    assert.match(name, /^(load-association|in-namespace-association)$/);
    const actions = call.includes("Namespace")
        ? "redshift-serverless:GetNamespace, redshift-serverless:UpdateNamespace"
        : "redshift:DescribeClusters, redshift:ModifyClusterIamRoles";
    assert.match(
        text,
        new RegExp(
            `The credentials may not (read|change) the roles of the \\S+ \\S+ in us-east-1. They need ${actions}`,
        ),
    );
}

describe("A role on a cluster, with AWS failing", () => {
    let loading: Loading;
    before(async () => {
        loading = await Loading.start();
    });
    after(() => loading.close());

    it("at each call in turn, names the resource and the fix; the next up or destroy mends it", async () => {
        const calls = {
            up: nthCalls((await loading.good("up")).calls),
            refresh: nthCalls((await loading.good("refresh")).calls),
            update: nthCalls((await loading.good("update")).calls),
            destroy: nthCalls((await loading.good("destroy")).calls),
        };
        const failsAt = async (number: number, operation: Operation): Promise<void> => {
            const denied = calls[operation][number];
            assert.ok(denied);
            const { outcome, calls: made } = await loading.run(operation, denies(denied));
            assert.ok(made.filter((one) => one === denied.call).length >= denied.nth, `${denied.call} was denied`);
            // This provider waits until it finds the role that it has made, whatever the reason; the real one, where it is not found.
            if (operation === "up" && /^iam (GetRole|List\w+)$/.test(denied.call)) {
                assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
            } else {
                assertDenied(outcome, denied.call);
            }
        };
        const most = Math.max(...Object.values(calls).map(({ length }) => length));
        for (let number = 0; number < most; number += 1) {
            const has = (operation: Operation) => number < calls[operation].length;
            if (has("up")) {
                await failsAt(number, "up");
            }
            await loading.good("up");
            if (has("refresh")) {
                await failsAt(number, "refresh");
            }
            if (has("up")) {
                await loading.isAs("up");
            }
            if (has("update")) {
                await failsAt(number, "update");
                await loading.good("update");
                await loading.isAs("update");
            }
            if (has("destroy")) {
                await failsAt(number, "destroy");
                await loading.good("destroy");
                await loading.isGone();
            }
        }
        await loading.good("destroy");
        await loading.isGone();
        // On a busy machine it takes 12 minutes.
    }).timeout(1_800_000);

    it("at a look-up, names the component and what to give in its place", async () => {
        const operation = "invoke aws:index/getCallerIdentity:getCallerIdentity";
        const message = `reading STS Caller Identity: operation error STS: GetCallerIdentity: ${denial("sts GetCallerIdentity").message}`;
        for (const step of ["up", "update"] as const) {
            loading.stack.aws.failures.push({ operation, message });
            const { name, text } = told((await loading.run(step)).outcome);
            assert.equal(name, "load");
            assert.match(
                text,
                /accountId must come from the AWS provider, got an error: .*STS: GetCallerIdentity[^]* give what is looked up: accountId/,
            );
            await loading.good(step);
        }
        await loading.isAs("update");
        await loading.good("destroy");
    });

    const passing: [string, () => Fault][] = [
        [
            "throttling the first call of each operation",
            () => once("before", new ApiError("Throttling", "Rate exceeded")),
        ],
        [
            "not answering the first call of each operation, after its effect",
            // What is made or deleted twice is another thing: see below.
            () => once("after", new ConnectionDropped("lost"), (call) => !/(Create|Delete)Role$/.test(call)),
        ],
    ];
    for (const [says, fault] of passing) {
        it(`by ${says}, is mended without a word`, async () => {
            for (const operation of ["up", "update", "refresh", "destroy"] as const) {
                const { outcome } = await loading.run(operation, fault());
                assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []], operation);
            }
            await loading.isGone();
        });
    }

    it("to tell that it made the role, says that the name is taken; adopt mends it", async () => {
        const { outcome } = await loading.run(
            "up",
            once("after", new ConnectionDropped("lost"), (call) => call === "iam CreateRole"),
        );
        const { name, text } = told(outcome);
        assert.equal(name, "load-role");
        assert.match(text, /EntityAlreadyExists: Role with name load already exists/);
        const { roleName, ...others } = first;
        const adopting = program({ ...others, adopt: { roleName: roleName as string } });
        const adopted = await loading.stack.up(adopting);
        assert.deepEqual([adopted.failed, adopted.diagnostics, adopted.steps["load-role"]], [false, [], "import"]);
        const { steps } = await loading.stack.up(adopting);
        assert.deepEqual([steps["load-role"], steps["load-association"]], ["same", "same"]);
        await loading.good("destroy");
        await loading.isGone();
    });
});

describe("A role on a cluster, with AWS out of order for longer than is waited", () => {
    it("names the resource, and the same command goes on", async () => {
        const loading = await Loading.start({ create: "5s", update: "5s", delete: "5s" });
        const breaksAt = async (operation: Operation, call: string, under: string, says: RegExp) => {
            const { name, text } = told((await loading.run(operation, breaks(call))).outcome);
            assert.equal(name, under);
            assert.match(text, says);
        };
        const goOn =
            /are not as wanted after 5 s: AWS answered InternalFailure.* Run the same pulumi command again to go on/;
        try {
            await breaksAt(
                "up",
                "iam CreateRole",
                "load-role",
                /creating IAM Role \(load\).*request processing has failed/,
            );
            await breaksAt("up", "redshift ModifyClusterIamRoles", "load-association", goOn);
            await loading.good("up");
            await loading.isAs("up");
            await breaksAt(
                "update",
                "iam AttachRolePolicy",
                "load-glue",
                /attaching IAM Policy.*request processing has failed/,
            );
            await breaksAt("update", "redshift DescribeClusters", "load-association", goOn);
            await loading.good("update");
            await loading.isAs("update");
            await breaksAt("destroy", "redshift ModifyClusterIamRoles", "load-association", goOn);
            await loading.good("destroy");
            await loading.isGone();
        } finally {
            await loading.close();
        }
    });
});

describe("A role on a Serverless namespace, with AWS failing", () => {
    const namespaceName = "examplenamespace";
    const associating: PulumiFn = () => {
        new NamespaceRoleAssociation("in-namespace", { namespace: { namespaceName }, roleArn: arn("load") });
        return Promise.resolve({});
    };
    const using: PulumiFn = () => {
        new RedshiftRole("load", {
            workgroup: { workgroupName: "exampleworkgroup" },
            dbUsers: ["user1"],
            roleName: "load",
        });
        return Promise.resolve({});
    };

    interface Place {
        stack: EngineStack;
        served: ServedPlane;
        good: (operation: () => Promise<Outcome>, listed: string[]) => Promise<Watched>;
    }

    async function inPlace(test: (place: Place) => Promise<void>): Promise<void> {
        const served = await ServedPlane.start({ applyMs: 50, modifyingMs: 100 });
        addNamespace(served.plane);
        const stack = await EngineStack.create({ served });
        const good = async (operation: () => Promise<Outcome>, listed: string[]) => {
            const watched = await withFault(stack, served, operation);
            assert.deepEqual([watched.outcome.failed, watched.outcome.diagnostics], [false, []]);
            const list = served.plane.namespace(region, namespaceName);
            assert.deepEqual([ours(list), hasOthers(list)], [listed, true]);
            return watched;
        };
        try {
            await test({ stack, served, good });
        } finally {
            stack.close();
            await served.stop();
        }
    }

    /** That call of an up, and of a destroy, is denied. */
    async function failsAt(call: string, nth: number): Promise<void> {
        await inPlace(async ({ stack, served, good }) => {
            const [up, destroy] = [() => stack.up(associating), () => stack.destroy()];
            for (const [operation, listed] of [
                [up, [arn("load")]],
                [destroy, []],
            ] as const) {
                const { outcome } = await withFault(stack, served, operation, denies({ call, nth }));
                assertDenied(outcome, call);
                assert.ok(hasOthers(served.plane.namespace(region, namespaceName)));
                await good(operation, [...listed]);
            }
            assert.deepEqual(await stack.state(), []);
        });
    }

    async function failsAtLookUp(): Promise<void> {
        await inPlace(async ({ stack, good }) => {
            const workgroup = {
                workgroupName: "exampleworkgroup",
                namespaceName,
                region,
                workgroupId: "1234abcd-12ab-34cd-56ef-1234567890ab",
            };
            stack.aws.workgroups.push(workgroup);
            stack.aws.failures.push({
                operation: "invoke aws:redshiftserverless/getWorkgroup:getWorkgroup",
                message: `reading Redshift Serverless Workgroup (exampleworkgroup): ${denial("redshift-serverless GetWorkgroup").message}`,
            });
            const { name, text } = told(await stack.up(using));
            assert.equal(name, "load");
            assert.match(text, /the provider may call redshift-serverless:GetWorkgroup; or give what is looked up/);
            await good(() => stack.up(using), [arn("load")]);
        });
    }

    const look = "redshift GetNamespace";
    // It is read again and again, until nobody can write an old list any more: these reads are all the same.
    concurrently(
        {
            "at its first look, names the resource and the fix; the next up or destroy mends it": () =>
                failsAt(look, 1),
            "at its change": () => failsAt("redshift UpdateNamespace", 1),
            "at its look after the change": () => failsAt(look, 2),
            "at a later look": () => failsAt(look, 4),
            "at a look-up, names the component and what to give in its place": failsAtLookUp,
        },
        5,
    );
});
