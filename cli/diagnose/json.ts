import { Diagnosis } from "../../diagnose/diagnose";
import { Planned } from "../../diagnose/would-ask";
import { GivenError } from "./text";

/** `{ "error"?, "steps", "firstCause"? }` */
export function diagnosisJson({ steps, firstCause }: Diagnosis, error: GivenError | undefined): string {
    return json({ error: told(error), steps, firstCause });
}

/** `{ "error"?, "notAsked", "wouldAsk", "policy" }` */
export function plannedJson(
    because: string,
    planned: readonly Planned[],
    policy: object,
    error: GivenError | undefined,
): string {
    return json({ error: told(error), notAsked: because, wouldAsk: planned, policy });
}

function told(error: GivenError | undefined): object | undefined {
    return (
        error && {
            ...error,
            known: error.known && { text: error.known.text, means: error.known.means, causes: error.known.causes },
        }
    );
}

function json(value: object): string {
    return JSON.stringify(value, undefined, 2);
}
