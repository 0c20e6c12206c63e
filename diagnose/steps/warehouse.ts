import { unseen } from "../answer";
import { nameOf } from "../question";
import { cannotSee, fails, ok, Step } from "../step";
import { Walk } from "../walk";

/** Of AWS's statuses of clusters and workgroups, those in which no SQL runs. */
const noSql = /^(paused|creating|deleting|final-snapshot|rebooting|hardware-failure|incompatible-)/;

/** Of the cluster's or workgroup's states, those in which it takes a change: `available, prep-for-resize` too. */
const takesChange = /^available\b/;

/** The cluster or workgroup is there, and runs SQL, or takes a change of its roles. */
export function warehouseStep({ question, warehouse }: Walk, wanted: "SQL" | "change"): Step {
    const name = nameOf(question);
    if (warehouse.is === "refused") {
        return unseen("warehouse", warehouse);
    }
    if (warehouse.is === "missing") {
        return fails("warehouse", `there is no ${name} for these credentials`, whereItIs(question.warehouse.kind));
    }
    const { status } = warehouse.value;
    if (status === "unknown") {
        return cannotSee("warehouse", `AWS gives no status of ${name}`);
    }
    const isReady = wanted === "SQL" ? !noSql.test(status) : takesChange.test(status);
    const cannot = wanted === "SQL" ? "runs no SQL" : "takes no change of its roles";
    return isReady
        ? ok("warehouse", `${name} is ${status}`)
        : fails("warehouse", `${name} is ${status}: it ${cannot}`, untilItRuns(question.warehouse.name, status));
}

function whereItIs(kind: "cluster" | "workgroup"): string {
    const lists = kind === "cluster" ? "redshift describe-clusters" : "redshift-serverless list-workgroups";
    return `Give --${kind}, --region and --profile as aws ${lists} finds it.`;
}

function untilItRuns(name: string, status: string): string {
    return status === "paused"
        ? `Run aws redshift resume-cluster --cluster-identifier ${name}, and wait until it is available.`
        : "Wait until it is available.";
}
