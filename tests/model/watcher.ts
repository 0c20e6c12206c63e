import assert from "node:assert/strict";
import { Call } from "../control-plane/call";
import { View } from "../control-plane/control-plane";
import { Kind } from "./warehouses";

/** Somebody who changes the list: a stack, or a person at the console. */
export interface Actor {
    readonly name: string;
    /** Whether it is at work, or failed and has not mended it yet. Until it has, its role may come and go. */
    isUnsettled: boolean;
}

/** Sees every call that took effect, and that no role and no default changed but by its owner. */
export class Watcher {
    private readonly owners = new Map<string, Actor>();
    private before: View | undefined;

    public constructor(
        private readonly kind: Kind,
        private readonly view: () => View,
        /** Who may change the default role. */
        private readonly claimer: Actor | undefined,
    ) {}

    public owns(actor: Actor, roleArn: string): void {
        this.owners.set(roleArn, actor);
    }

    public see({ operation, region, accessKeyId, input, outcome }: Call): void {
        const [before, after] = [this.before, this.view()];
        this.before = after;
        if (before === undefined) {
            return;
        }
        const what = `${accessKeyId ?? "nobody"}: ${operation} in ${region} ${JSON.stringify(input)} (${outcome})`;
        const [were, are] = [listed(before), listed(after)];
        for (const roleArn of [...were, ...are]) {
            const isChanged = were.has(roleArn) !== are.has(roleArn);
            const owner = this.owners.get(roleArn);
            const went = `${roleArn} ${are.has(roleArn) ? "came back" : "left the list"}`;
            assert.ok(!isChanged || owner?.isUnsettled === true, `${went} while its owner was done. ${what}`);
            // A cluster's calls name the roles they change: nobody ever names another's.
            assert.ok(
                !isChanged || this.kind === "namespace" || owner?.name === accessKeyId,
                `${went} by another. ${what}`,
            );
        }
        assert.ok(
            before.defaultRoleArn === after.defaultRoleArn || this.claimer?.isUnsettled === true,
            `The default went from ${before.defaultRoleArn ?? "none"} to ${after.defaultRoleArn ?? "none"}, unasked. ${what}`,
        );
    }
}

/** The roles in the list, but for those that are leaving it. */
export function listed({ roles }: View): Set<string> {
    return new Set(roles.filter(({ status }) => status !== "removing").map(({ arn }) => arn));
}
