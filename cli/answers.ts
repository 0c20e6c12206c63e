import * as pulumi from "@pulumi/pulumi";
import { partitionOf } from "../trust/region";
import { Identity } from "./run-offline";

type Answer = Record<string, unknown>;

/** What AWS would answer, as far as it follows from the stand-in identity; the rest is unknown until `pulumi up`. */
const answers: Record<string, (inputs: Answer, identity: Identity) => Answer> = {
    "aws:index/getCallerIdentity:getCallerIdentity": (_inputs, { account }) => ({
        accountId: account,
        id: account,
        arn: pulumi.unknown,
        userId: pulumi.unknown,
    }),
    "aws:index/getRegion:getRegion": ({ region: asked }, { region }) => ({
        region: asked ?? region,
        name: asked ?? region,
        id: asked ?? region,
        description: pulumi.unknown,
        endpoint: pulumi.unknown,
    }),
    "aws:index/getPartition:getPartition": (_inputs, { region }) => ({
        partition: partitionOf(region),
        id: partitionOf(region),
        dnsSuffix: pulumi.unknown,
        reverseDnsPrefix: pulumi.unknown,
    }),
    "aws:redshift/getCluster:getCluster": (inputs, { region }) => ({ region, ...inputs, arn: pulumi.unknown }),
    "aws:iam/getPolicyDocument:getPolicyDocument": (inputs) => ({
        ...inputs,
        id: pulumi.unknown,
        json: pulumi.unknown,
        minifiedJson: pulumi.unknown,
    }),
};

export function answer(token: string, inputs: Answer, identity: Identity): Answer {
    const known = answers[token];
    if (known === undefined) {
        throw new Error(`${token} asks AWS, which this preview does not. Run pulumi preview instead.`);
    }
    return known(inputs, identity);
}
