/** A call to AWS, as IAM sees it. */
export interface Call {
    action: string;
    /** The ARN that the call is about; `*` where the action takes none. */
    resource: string;
    /** The condition keys that come with the call. */
    context: Readonly<Record<string, string>>;
}

/** A policy as IAM reads it: everything may be a text or a list. */
export interface PolicyDocument {
    Version: string;
    Statement: PolicyStatement[];
}

export interface PolicyStatement {
    Effect: string;
    Action: string | string[];
    Resource: string | string[];
    Condition?: Record<string, Record<string, string | string[]>>;
}

/**
 * Whether IAM would allow the call, by the rules of the IAM User Guide, written down anew: it shares nothing with the
 * code that it judges.
 */
export function isAllowed(policy: PolicyDocument, call: Call): boolean {
    return policy.Statement.some(
        (statement) =>
            statement.Effect === "Allow" &&
            [statement.Action].flat().some((pattern) => matches(pattern.toLowerCase(), call.action.toLowerCase())) &&
            [statement.Resource].flat().some((pattern) => matches(pattern, call.resource)) &&
            conditionHolds(statement.Condition ?? {}, call.context),
    );
}

/** Every operator and every key must hold, by one of its values; a key that does not come with the call holds for none. */
function conditionHolds(
    condition: Record<string, Record<string, string | string[]>>,
    context: Readonly<Record<string, string>>,
): boolean {
    return Object.entries(condition).every(([operator, keys]) =>
        Object.entries(keys).every(([key, values]) => {
            const given = context[key];
            return given !== undefined && [values].flat().some((value) => valueHolds(operator, value, given));
        }),
    );
}

function valueHolds(operator: string, value: string, given: string): boolean {
    if (operator === "StringEquals") {
        return value === given;
    }
    if (operator === "StringLike" || operator === "ArnLike") {
        return matches(value, given);
    }
    throw new Error(`The matcher does not know the operator ${operator}.`);
}

/** `*` is any text, `?` any one character; neither by a regular expression, so that no other character is special. */
export function matches(pattern: string, text: string): boolean {
    const [first] = pattern;
    if (first === undefined) {
        return text === "";
    }
    const rest = pattern.slice(1);
    if (first === "*") {
        return matches(rest, text) || (text !== "" && matches(pattern, text.slice(1)));
    }
    return text !== "" && (first === "?" || first === text[0]) && matches(rest, text.slice(1));
}
