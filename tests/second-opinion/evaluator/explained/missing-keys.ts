import { example, Explanation, got, pages, withoutKey } from "./explanation";

const { operators, setOperators } = pages;

export const ofMissingKeys: readonly Explanation[] = [
    {
        name: "It takes a list without values for a key that is there",
        because: "Null is false where the key exists and its value is not null.",
        url: `${operators}#Conditions_Null`,
        rephrase: (asked) => (got(asked)?.length === 0 ? withoutKey(asked) : asked),
        example: example("Null", "aws:TagKeys", "true", { "aws:TagKeys": [] }),
    },
    {
        name: "It fails ForAnyValue:…IfExists of a key that the call does not have",
        because: "IfExists: if the key is not present, the condition element is true.",
        url: `${operators}#Conditions_IfExists`,
        rephrase: (asked) =>
            got(asked) === undefined && asked.operator.endsWith("IfExists")
                ? { ...asked, operator: asked.operator.replace("ForAnyValue:", "") }
                : asked,
        example: example("ForAnyValue:StringEqualsIfExists", "aws:TagKeys", "Team", {}),
    },
    {
        name: "It takes an empty text for a value of a set",
        because: "ForAllValues is true of a null dataset, such as an empty string, and ForAnyValue false.",
        url: `${setOperators}#reference_policies_condition-multi-valued-context-keys`,
        rephrase: (asked) =>
            asked.operator.includes(":") && got(asked)?.every((value) => value === "") === true
                ? withoutKey({ ...asked, operator: asked.operator.replace(/IfExists$/, "") })
                : asked,
        example: example("ForAllValues:StringEquals", "aws:SourceIdentity", "a", { "aws:SourceIdentity": "" }),
    },
];
