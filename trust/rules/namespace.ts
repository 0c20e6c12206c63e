import { Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { handleProblems } from "./handle";

/** AWS SDK, CreateNamespace: 3 to 64 of these characters. A workgroup's name has the same shape. */
const nameShape = /^[a-z0-9-]{3,64}$/;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const giveListed = 'Give the name that the console lists, such as "examplenamespace".';

const namespaceName: TextKind = {
    id: "namespaceName",
    name: "a namespace's name",
    example: "examplenamespace",
    rules: [
        {
            id: "space",
            broken: (text) => text !== text.trim(),
            is: () => "with space around it",
            fix: (text) => `Did you mean ${show(text.trim())}?`,
        },
        {
            // AWS, Service Authorization Reference: ARNs of namespaces and workgroups end with their ids.
            id: "arn",
            broken: (text) => text.startsWith("arn:"),
            is: (text) =>
                /:namespace[:/]/.test(text)
                    ? "an ARN, which has the id of a namespace, not its name"
                    : "an ARN, which does not have a namespace's name",
            fix: () => giveListed,
        },
        {
            id: "endpoint",
            broken: (text) => /\.redshift(-serverless)?\.|:\/\//i.test(text),
            is: (text) =>
                /\.redshift-serverless\./i.test(text)
                    ? "the endpoint of a workgroup, which is no namespace"
                    : "the host name of an endpoint",
            fix: (text) =>
                /\.redshift-serverless\./i.test(text)
                    ? "Give the name of the workgroup's namespace, as the console lists it with the workgroup."
                    : giveListed,
        },
        {
            // An id has the shape of a name.
            id: "id",
            broken: (text) => idShape.test(text),
            is: () => "a namespace's id, not its name",
            fix: () => giveListed,
        },
        {
            id: "case",
            broken: (text) => text !== text.toLowerCase() && nameShape.test(text.toLowerCase()),
            is: () => "with upper-case letters, which no namespace's name has",
            fix: (text) => `Did you mean ${show(text.toLowerCase())}?`,
        },
        {
            id: "length",
            broken: (text) => text.length < 3 || text.length > 64,
            is: (text) => (text.length === 1 ? "1 character" : `${text.length} characters`),
            fix: () => "Namespaces' names have 3 to 64 characters.",
        },
        {
            id: "characters",
            broken: (text) => !nameShape.test(text),
            fix: () => "Namespaces' names have lower-case letters, digits and hyphens.",
        },
    ],
};

/** The problems of a namespace, `{ namespaceName, region? }`, that was given. */
export function namespaceProblems(path: string, namespace: unknown): Problem[] {
    return handleProblems(path, namespace, { noun: "namespace", name: namespaceName, onlyInWhole: "namespaceId" });
}
