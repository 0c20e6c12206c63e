import { awsError, refusalOf } from "../../association/aws/refusal";
import { Answer, missing, told, Why } from "../answer";
import { Operation } from "../operations";

/** What a call is, for whoever may not make it. */
export interface Asked {
    operation: Operation;
    /** What it is about, as a policy's Resource. */
    on: string;
    /** The names of the errors that say that it is not there. */
    missing: readonly string[];
}

/** AWS's answer, whatever it is: an error is one too. */
export async function answerOf<T>(asked: Asked, ask: () => Promise<T>): Promise<Answer<T>> {
    try {
        return told(await ask());
    } catch (error) {
        const { name, message, status } = awsError(error);
        if (asked.missing.includes(name)) {
            return missing;
        }
        const refusal = refusalOf(error);
        return {
            is: "refused",
            operation: asked.operation,
            on: asked.on,
            // An answer to HEAD has no words.
            because:
                /^(Unknown(Error)?|\d+)$/.test(message) || message === ""
                    ? `HTTP ${status ?? "error"}`
                    : `${name}: ${message.replace(/\.$/, "")}`,
            why: whyOf(refusal, status),
        };
    }
}

function whyOf(refusal: ReturnType<typeof refusalOf>, status: number | undefined): Why {
    if (refusal === "credentials") {
        return "credentials";
    }
    return refusal === "denied" || (refusal === "final" && status === 403) ? "denied" : "no answer";
}
