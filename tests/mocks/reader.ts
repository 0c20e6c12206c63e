import * as pulumi from "@pulumi/pulumi";

/** A resource that takes an Output, to see what it waits for. */
export class Reader extends pulumi.CustomResource {
    public constructor(output: pulumi.Input<string>) {
        super("test:index:Reader", "reader", { output });
    }
}
