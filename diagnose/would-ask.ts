import { partitionOf } from "../trust/region";
import { Operation, permissionFor } from "./operations";
import { isPrefix, nameOf, Question } from "./question";

/** A call that would be made, were there credentials. */
export interface Planned {
    operation: Operation;
    permission: string;
    /** What the permission would be for, as a policy's Resource. */
    resource: string;
    /** What it would show. */
    shows: string;
    /** Whether the way can be walked without it. */
    optional?: true;
}

/** Every call that this question may lead to. */
export function wouldAsk(question: Question): Planned[] {
    return [...ofWarehouse(question), ...ofRoles(question), ...ofObject(question)];
}

/** The policy that allows just that, to be pasted. */
export function policyFor(planned: readonly Planned[]): object {
    const needed = planned.filter(({ optional }) => optional !== true);
    const actionsOf = (resource: string) =>
        needed.filter((one) => one.resource === resource).map(({ permission }) => permission);
    return {
        Version: "2012-10-17",
        Statement: [...new Set(needed.map(({ resource }) => resource))].map((resource) => ({
            Effect: "Allow",
            Action: [...new Set(actionsOf(resource))],
            Resource: resource,
        })),
    };
}

function ofWarehouse(question: Question): Planned[] {
    const name = nameOf(question);
    return question.warehouse.kind === "cluster"
        ? [call("DescribeClusters", "*", `the status of ${name}, its roles and its default role`)]
        : [
              call("GetWorkgroup", "*", `the status of ${name}, its id and its namespace`),
              call("GetNamespace", "*", "the roles of that namespace and its default role"),
          ];
}

function ofRoles({ region, roles, object }: Question): Planned[] {
    const arns = roles === "default" ? [`arn:${partitionOf(region)}:iam::*:role/*`] : roles;
    return arns.flatMap((arn, index) => {
        const next = roles === "default" ? undefined : arns[index + 1];
        const says = roles === "default" ? "the default role" : arn;
        return [
            call("GetRole", arn, `the trust policy of ${says} and its permissions boundary`),
            ...(next === undefined ? [] : [call("SimulatePrincipalPolicy", arn, `whether ${arn} may assume ${next}`)]),
            ...(next === undefined && object !== undefined
                ? [
                      call(
                          "SimulatePrincipalPolicy",
                          arn,
                          `whether ${says} may read and write s3://${object.bucket}/${object.key}, and use its key`,
                      ),
                  ]
                : []),
        ];
    });
}

function ofObject({ region, object, command }: Question): Planned[] {
    if (object === undefined) {
        return [];
    }
    const bucket = `arn:${partitionOf(region)}:s3:::${object.bucket}`;
    const head: Planned = {
        ...call(
            "HeadObject",
            `${bucket}/${object.key}`,
            "whether it is one object, and by which key it is encrypted; without it, the bucket's default is looked at",
        ),
        optional: true,
    };
    return [
        call("GetBucketPolicy", bucket, "whether the bucket's policy denies it"),
        ...(isPrefix(object, command) ? [] : [head]),
        call("GetBucketEncryption", bucket, "by which key new objects are encrypted"),
        call("DescribeKey", "*", "whether that key is enabled"),
        call("GetKeyPolicy", "*", "whether that key is for the role"),
    ];
}

function call(operation: Operation, resource: string, shows: string): Planned {
    return { operation, permission: permissionFor[operation], resource, shows };
}
