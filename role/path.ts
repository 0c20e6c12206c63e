import { show } from "../problems/show";
import { TextKind } from "../problems/text-rules";

/** A role's path, by IAM's CreateRole. */
export const path: TextKind = {
    id: "path",
    name: "an IAM path",
    example: "/redshift/",
    rules: [
        {
            id: "slashes",
            broken: (text) => !/^\/(.*\/)?$/s.test(text),
            fix: (text) => `A path begins and ends with "/": ${show(`/${text.replace(/^\/+|\/+$/g, "")}/`)}.`,
        },
        {
            id: "comma",
            broken: (text) => text.includes(","),
            is: () => "with a comma, which COPY and UNLOAD read as the next role of a chain",
            fix: (text) => `Write ${show(text.replaceAll(",", "-"))}.`,
        },
        {
            id: "characters",
            broken: (text) => !/^[\x21-\x7e]+$/.test(text),
            fix: () => "IAM allows the visible ASCII characters in a path, and no space.",
        },
        {
            id: "length",
            broken: (text) => text.length > 512,
            is: (text) => `${text.length} characters`,
            fix: () => "IAM allows at most 512.",
        },
    ],
};
