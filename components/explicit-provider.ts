import type { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { SeenProvider } from "../association/rules/connection-problems";
import { LookUps } from "./check";
import { isMadeByPlugin, unreadConfig, unreadEndpoint } from "./made-by-plugin";

/** The explicit aws.Provider that a component, or its parent, was given. */
export function explicitProvider(component: pulumi.Resource): Partial<Provider> | undefined {
    // A provider that came from another language has none of these properties.
    const provider: Partial<Provider> | undefined = component.getProvider("aws:iam/role:Role");
    return provider;
}

/** The profile of a component's AWS provider, to see whether the stack's own credentials fit it. */
export function providersProfile(component: pulumi.Resource): LookUps {
    const profile = explicitProvider(component)?.profile;
    return profile === undefined ? {} : { providersProfile: profile as pulumi.Output<string> };
}

/** What can be seen of a component's AWS provider. */
export function seenProvider(
    component: pulumi.Resource,
    opts: pulumi.ResourceOptions | undefined,
    lookedUp: Record<string, unknown>,
): SeenProvider {
    return {
        isExplicit: explicitProvider(component) !== undefined,
        profile: lookedUp["providersProfile"],
        stackProfile: new pulumi.Config("aws").get("profile") ?? process.env["AWS_PROFILE"],
        ...(isMadeByPlugin(opts) && { unreadConfig: unreadConfig(), unreadEndpoint: unreadEndpoint() }),
    };
}
