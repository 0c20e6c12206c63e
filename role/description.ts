import { count, show } from "../problems/show";
import { TextKind } from "../problems/text-rules";

/** What IAM's CreateRole does not take in a description. */
const notLatin1 = /[^\t\n\r\x20-\x7e\xa1-\xff]/u;

/** A role's description, by IAM's CreateRole. */
export const description: TextKind = {
    id: "description",
    name: "a role's description",
    example: "COPY and UNLOAD for examplecluster",
    rules: [
        {
            id: "length",
            broken: (text) => text.length > 1000,
            is: (text) => `${count(text.length)} characters`,
            fix: () => "IAM allows at most 1,000.",
        },
        {
            id: "characters",
            broken: (text) => notLatin1.test(text),
            is: (text) => `with ${show(notLatin1.exec(text)?.[0])}`,
            fix: () => "IAM allows Latin-1 text.",
        },
    ],
};
