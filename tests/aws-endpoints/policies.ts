import { matches } from "../unit/permissions/iam-matcher";

/** A statement of a policy that an identity has. */
export interface PolicyStatement {
    Effect: "Allow" | "Deny";
    Action: string | string[];
    Resource: string | string[];
    Condition?: Record<string, Record<string, string | string[]>>;
}

/** An action on a resource, with the condition keys that come along. */
export interface Asked {
    action: string;
    resource: string;
    context: Readonly<Record<string, string>>;
}

/** Whether the statement is about it, and the keys that it asks for in vain. */
export function judge(statement: PolicyStatement, asked: Asked): { applies: boolean; missingKeys: string[] } {
    const isAbout =
        [statement.Action].flat().some((one) => matches(one.toLowerCase(), asked.action.toLowerCase())) &&
        [statement.Resource].flat().some((one) => matches(one, asked.resource));
    const conditions = Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, values]) => ({ operator, key, values: [values].flat() })),
    );
    const missingKeys = isAbout ? conditions.map(({ key }) => key).filter((key) => !(key in asked.context)) : [];
    return { applies: isAbout && conditions.every((one) => holds(one, asked.context)), missingKeys };
}

function holds(
    { operator, key, values }: { operator: string; key: string; values: string[] },
    context: Readonly<Record<string, string>>,
): boolean {
    const given = context[key];
    switch (operator) {
        case "StringEquals":
        case "Bool":
            return given !== undefined && values.includes(given);
        case "StringLike":
            return given !== undefined && values.some((value) => matches(value, given));
        default:
            throw new Error(`This endpoint does not have the operator ${operator}.`);
    }
}
