import { Diagnosis } from "../../diagnose/diagnose";
import { Planned } from "../../diagnose/would-ask";
import { GivenError } from "./text";

/** `{ "error"?, "steps", "firstCause"? }` */
export function diagnosisJson({ steps, firstCause }: Diagnosis, error: GivenError | undefined): string {
    const told = error && {
        known: error.known && { text: error.known.text, means: error.known.means, causes: error.known.causes },
        taken: error.taken,
    };
    return json({ error: told, steps, firstCause });
}

/** `{ "notAsked", "wouldAsk", "policy" }` */
export function plannedJson(because: string, planned: readonly Planned[], policy: object): string {
    return json({ notAsked: because, wouldAsk: planned, policy });
}

function json(value: object): string {
    return JSON.stringify(value, undefined, 2);
}
