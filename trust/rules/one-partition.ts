import { givenList } from "../../problems/given";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { NamedRegion, namedRegionsOf } from "../named-regions";
import { partitionOf } from "../region";
import { TrustPolicyArgs } from "../trust-policy-args";
import { whereIs } from "../arn";

/** Something that is in a partition, with its property path. */
interface Placed {
    path: string;
    value: string;
    partition: string;
}

/** An IAM role is in one partition; no trust reaches from one into another. */
export function onePartitionProblems(args: TrustPolicyArgs): Problem[] {
    const [first, ...others] = placedIn(args);
    return others
        .filter(({ partition }) => partition !== first?.partition)
        .map(({ path, value, partition }) =>
            problem({
                rule: "regions.partition",
                path,
                must: `be in the partition of ${first?.path} (${show(first?.value)}), ${first?.partition}`,
                got: `${show(value)}, which is in ${partition}`,
                fix: "A role and its clusters share one partition: make a role in each.",
            }),
        );
}

function placedIn(args: TrustPolicyArgs): Placed[] {
    const { region, sourceArns } = args;
    return [
        ...(typeof region === "string" ? [inRegion({ path: "region", region })] : []),
        ...namedRegionsOf(args).map(inRegion),
        ...givenList(sourceArns).flatMap((arn, index) => ofArn(`sourceArns[${index}]`, arn)),
    ];
}

function inRegion({ path, region }: NamedRegion): Placed {
    return { path, value: region, partition: partitionOf(region) };
}

function ofArn(path: string, arn: unknown): Placed[] {
    const partition = typeof arn === "string" ? whereIs(arn).partition : undefined;
    return partition === undefined ? [] : [{ path, value: arn as string, partition }];
}
