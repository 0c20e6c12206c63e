import { show } from "../problems/show";
import { TextKind } from "../problems/text-rules";

/** A role's name, by IAM's CreateRole. */
export const roleName: TextKind = {
    id: "roleName",
    name: "a role's name",
    example: "RedshiftCopyUnload",
    rules: [
        {
            id: "arn",
            broken: (text) => text.startsWith("arn:"),
            is: () => "an ARN",
            fix: (text) => `Give the name alone: ${show(text.slice(text.lastIndexOf("/") + 1))}.`,
        },
        {
            id: "path",
            broken: (text) => text.includes("/"),
            is: () => "a name with its path",
            fix: (text) => {
                const slash = text.lastIndexOf("/") + 1;
                const prefix = `/${text.slice(0, slash)}`.replace(/\/+/g, "/");
                return `Write path: ${show(prefix)}, roleName: ${show(text.slice(slash))}.`;
            },
        },
        {
            id: "comma",
            broken: (text) => text.includes(","),
            is: () => "with a comma, which COPY and UNLOAD read as the next role of a chain",
            fix: (text) => `Write ${show(text.replaceAll(",", "-"))}.`,
        },
        {
            id: "characters",
            broken: (text) => !/^[\w+=,.@-]+$/.test(text),
            fix: () => "IAM allows letters, digits and _ + = , . @ - in a role's name.",
        },
        {
            id: "length",
            broken: (text) => text.length > 64,
            is: (text) => `${text.length} characters`,
            fix: () => "IAM allows at most 64.",
        },
    ],
};
