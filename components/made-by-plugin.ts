import * as pulumi from "@pulumi/pulumi";
import { awsConfig } from "../association/aws/aws-config";
import { RedshiftConnection } from "./redshift-connection";

/** Whether a plugin makes the component, for a program in whichever language: it gives it the plugin's own version. */
export function isMadeByPlugin(opts: pulumi.ResourceOptions | undefined): boolean {
    return opts?.version !== undefined;
}

/** Whose credentials the stack's configuration leads the AWS provider to: no keys, since the state keeps it. */
export function stackConnection(): RedshiftConnection | undefined {
    const { profile, assumeRoles } = awsConfig(ofStack);
    const given: RedshiftConnection = {
        ...(profile !== undefined && { profile }),
        // An external ID may be a secret, and Pulumi does not tell whether a key of the configuration is.
        ...(assumeRoles.length > 0 && {
            assumeRoles: pulumi.secret(assumeRoles),
        }),
    };
    return Object.keys(given).length > 0 ? given : undefined;
}

/** What the stack's configuration has that only the AWS provider reads, where a plugin makes the component. */
export function unreadConfig(): string | undefined {
    const { accessKey, notHonoured } = awsConfig(ofStack);
    const name = notHonoured ?? (accessKey === undefined ? undefined : "accessKey");
    return name !== undefined && ofStack("redshift-iam:accessKey") === undefined ? `aws:${name}` : undefined;
}

/** The service whose endpoint the stack's configuration has for the AWS provider, and not for the plugin. */
export function unreadEndpoint(): string | undefined {
    const { endpoints } = awsConfig(ofStack);
    const service = ["redshift", "redshiftserverless", "sts"].find((name) => endpoints[name] !== undefined);
    return ofStack("redshift-iam:endpoints") === undefined ? service : undefined;
}

function ofStack(key: string): string | undefined {
    const [namespace = "", name = ""] = key.split(":");
    return new pulumi.Config(namespace).get(name);
}
