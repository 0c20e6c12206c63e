import * as pulumi from "@pulumi/pulumi";

/** A Serverless namespace: an `aws.redshiftserverless.Namespace`, the result of `getNamespaceOutput`, or its name. */
export interface RedshiftNamespace {
    /** The namespace's name: 3 to 64 lower-case letters, digits and hyphens. */
    namespaceName: pulumi.Input<string>;
    /** The Region the namespace is in. Default: the provider's. */
    region?: pulumi.Input<string>;
}
