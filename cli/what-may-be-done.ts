/** The statements of a policy as rows: a resource, what may be done with it, and under which condition. */
export function whatMayBeDone(policy: string): string[][] {
    const { Statement } = JSON.parse(policy) as { Statement: PolicyStatement[] };
    return Statement.flatMap(({ Action, Resource, Condition }) =>
        list(Resource).map((resource, index) => [
            `  ${resource}`,
            index === 0 ? list(Action).join(", ") : "the same",
            index === 0 ? conditionText(Condition) : "",
        ]),
    );
}

interface PolicyStatement {
    Action: string | string[];
    Resource: string | string[];
    Condition?: Record<string, Record<string, string | string[]>>;
}

function conditionText(condition: PolicyStatement["Condition"] = {}): string {
    const keys = Object.values(condition).flatMap((one) => Object.entries(one));
    return keys.map(([key, value]) => `only with ${key} ${list(value).join(" or ")}`).join(", ");
}

function list(values: string | string[]): string[] {
    return typeof values === "string" ? [values] : values;
}
