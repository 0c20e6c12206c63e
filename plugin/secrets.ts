import * as pulumi from "@pulumi/pulumi";
import { Secret } from "../components/secrets";
import { isRecord } from "../problems/is-record";
import { pathOf } from "../problems/path";

type Properties = Record<string, unknown>;

/** Properties as the engine sends them, with the secrets among them as they are. */
export function revealed(properties: Properties): Properties {
    return mapValues(properties, reveal);
}

/** Properties for the engine, secret where those that they were made of are, or have a secret inside. */
export function concealedLike(wire: Properties, properties: Properties): Properties {
    return mapValues(properties, (value, name) =>
        hasSecret(wire[name]) ? { [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig, value } : value,
    );
}

/** The secrets among properties, with their paths. */
export function secretsIn(wire: unknown, path = ""): Secret[] {
    if (pulumi.runtime.isRpcSecret(wire)) {
        return [{ path, value: reveal(wire) }];
    }
    if (Array.isArray(wire)) {
        return wire.flatMap((part, index) => secretsIn(part, `${path}[${index}]`));
    }
    return isRecord(wire) ? Object.entries(wire).flatMap(([name, part]) => secretsIn(part, pathOf(path, name))) : [];
}

function reveal(value: unknown): unknown {
    const bare: unknown = pulumi.runtime.unwrapRpcSecret(value);
    if (Array.isArray(bare)) {
        return bare.map(reveal);
    }
    return isRecord(bare) ? mapValues(bare, reveal) : bare;
}

function hasSecret(value: unknown): boolean {
    return (
        pulumi.runtime.isRpcSecret(value) ||
        (typeof value === "object" && value !== null && Object.values(value).some(hasSecret))
    );
}

function mapValues(record: Properties, map: (value: unknown, name: string) => unknown): Properties {
    return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}
