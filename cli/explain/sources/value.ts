import { Properties } from "../../../explain/resources/resource";
import { isRecord } from "../../../problems/is-record";
import { knownAfterUp, secret } from "../../placeholders";

/** Why a file does not have a value. */
export const hidden = { secret: Symbol("secret"), unknown: Symbol("unknown") } as const;

/** The engine's stand-ins for unknown values, one a type (pulumi/sdk, go/common/resource/plugin/rpc.go). */
const unknowns: readonly unknown[] = [
    knownAfterUp,
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];

const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** Properties as the file has them, with why it does not in place of what it does not have. */
export function propertiesOf(raw: Properties): Properties {
    return Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, valueOf(value)]));
}

/** A secret that was exported with `--show-secrets` is there. */
function valueOf(raw: unknown): unknown {
    if (unknowns.includes(raw)) {
        return hidden.unknown;
    }
    if (raw === secret) {
        return hidden.secret;
    }
    if (Array.isArray(raw)) {
        return raw.map(valueOf);
    }
    if (!isRecord(raw)) {
        return raw;
    }
    if (raw[signatureKey] !== secretSignature) {
        return propertiesOf(raw);
    }
    const { plaintext } = raw;
    return typeof plaintext === "string" ? valueOf(JSON.parse(plaintext)) : hidden.secret;
}
