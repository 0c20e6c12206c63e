import * as pulumi from "@pulumi/pulumi";
import { knownAfterUp, secret } from "./placeholders";

/** A value off the wire, for people: unknowns and secrets as such, resources by their URN. */
export function readable(value: unknown): unknown {
    if (value === pulumi.runtime.unknownValue) {
        return knownAfterUp;
    }
    if (Array.isArray(value)) {
        return value.map(readable);
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    const signature = (value as Record<string, unknown>)[pulumi.runtime.specialSigKey];
    if (signature === pulumi.runtime.specialSecretSig) {
        return secret;
    }
    if (signature === pulumi.runtime.specialResourceSig) {
        return (value as Record<string, unknown>)["urn"];
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, readable(part)]));
}
