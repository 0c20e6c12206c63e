import assert from "node:assert/strict";
import { PulumiFn, UpOptions } from "@pulumi/pulumi/automation";
import { ControlPlane, View } from "../control-plane/control-plane";
import { Outcome } from "./outcome";
import { ServedPlane } from "./served-plane";
import { EngineStack, StackOptions } from "./stack";
import { addCluster, region } from "./warehouse";

/** What a test of associations works on: a control plane with the example cluster, and a stack, anew for each test. */
export class Bench {
    private served?: ServedPlane;
    private readonly stacks: EngineStack[] = [];

    /** To be called in a describe; with what the first stack has besides. */
    public static forEachTest(options: () => StackOptions = () => ({})): Bench {
        const bench = new Bench();
        beforeEach(async () => {
            bench.served = await ServedPlane.start({ applyMs: 50 });
            addCluster(bench.plane);
            await bench.addStack(options());
        });
        afterEach(async () => {
            bench.stacks.splice(0).forEach((stack) => {
                stack.close();
            });
            await bench.served?.stop();
        });
        return bench;
    }

    public get plane(): ControlPlane {
        assert.ok(this.served);
        return this.served.plane;
    }

    /** The first stack. */
    public get stack(): EngineStack {
        const [stack] = this.stacks;
        assert.ok(stack);
        return stack;
    }

    /** A further stack on the same control plane. */
    public async addStack(options: StackOptions = {}): Promise<EngineStack> {
        assert.ok(this.served);
        const stack = await EngineStack.create({ served: this.served, ...options });
        this.stacks.push(stack);
        return stack;
    }

    /** `pulumi up` of the first stack, which must not fail or warn. */
    public async up(program: PulumiFn, opts?: Pick<UpOptions, "replace">): Promise<Outcome> {
        const outcome = await this.stack.up(program, opts);
        assert.deepEqual([outcome.failed, outcome.diagnostics], [false, []]);
        return outcome;
    }

    public cluster(clusterIdentifier = "examplecluster"): View {
        return this.plane.cluster(region, clusterIdentifier);
    }

    /** Writes down, from now on, each call after which the condition does not hold. */
    public watch(condition: () => boolean): string[] {
        const violations: string[] = [];
        this.plane.onCall = (call) => {
            if (!condition()) {
                violations.push(JSON.stringify(call));
            }
        };
        return violations;
    }
}
