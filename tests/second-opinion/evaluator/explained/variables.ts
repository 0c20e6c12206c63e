import { Asked, example, Explanation, isSame, pages, withGot, withWanted } from "./explanation";

const { variables } = pages;

/** A text that no call has. */
const nothing = "no call has this";

/** Stands for `$` where that would be the beginning of a variable: both evaluators know it as an ordinary character. */
const dollar = "§";

export const ofVariables: readonly Explanation[] = [
    {
        name: "It replaces variables in a policy of 2008-10-17, or of no version",
        because: "Variables are treated as literal strings where the Version is not 2012-10-17.",
        url: `${variables}#policy-vars-intro`,
        rephrase: (asked) =>
            asked.version !== "2012-10-17" && ofText(asked) ? withGot(withWanted(asked, noDollar), noDollar) : asked,
        example: {
            ...example("StringEquals", "aws:SourceAccount", "${aws:SourceAccount}", { "aws:SourceAccount": "1" }),
            version: "2008-10-17",
        },
    },
    {
        name: "It takes ${*}, ${?} and ${$} literally, but for operators with wildcards",
        because:
            "These predefined policy variables can be used in any string where you can use regular policy variables.",
        url: `${variables}#policy-vars-specialchars`,
        rephrase: (asked) =>
            asked.version === "2012-10-17" && /String(Not)?Equals/.test(asked.operator)
                ? withGot(withWanted(asked, unescaped), noDollar)
                : asked,
        example: example("StringEquals", "aws:UserAgent", "a${*}b", { "aws:UserAgent": "a*b" }),
    },
    {
        name: "It fails a negated operator with a variable that has no value",
        because: "Inverted condition operators like StringNotEquals do match against a null value.",
        url: `${variables}#policy-vars-no-value`,
        rephrase: (asked) =>
            asked.version === "2012-10-17" && asked.operator.includes("StringNot")
                ? withWanted(asked, (value) => replaced(value, asked.context, (whole) => whole) ?? nothing)
                : asked,
        example: example("StringNotEquals", "sts:ExternalId", "${aws:SourceAccount}", { "sts:ExternalId": "1" }),
    },
];

function ofText({ operator }: Asked): boolean {
    return /String|Arn/.test(operator);
}

function noDollar(value: string): string {
    return value.replaceAll("$", dollar);
}

/** The characters that the three stand for; other variables stay. */
function unescaped(value: string): string {
    return value.replaceAll(/\$\{([*?$])\}/g, (_, character: string) => noDollar(character));
}

/** Each variable of a policy replaced by what the call has for it; undefined where one has no value and no default. */
export function replaced(
    text: string,
    context: Asked["context"],
    replacement: (variable: string, value: string) => string,
): string | undefined {
    const values = Array.from(text.matchAll(/\$\{([^*?$}',][^}',]*)(?:, '([^']*)')?\}/g)).map(
        ([whole, key = "", otherwise]) => [whole, single(context, key) ?? otherwise] as const,
    );
    return values.reduce<string | undefined>(
        (result, [whole, value]) =>
            value === undefined ? undefined : result?.replace(whole, () => replacement(whole, value)),
        text,
    );
}

/** A key of several values is no variable. */
function single(context: Asked["context"], key: string): string | undefined {
    const [, value] = Object.entries(context).find(([name]) => isSame(name, key)) ?? [];
    return typeof value === "string" ? value : undefined;
}
