import { show } from "../../problems/show";
import { TextKind } from "../../problems/text-rules";
import { hostName } from "./host-name";

/** AWS SDK, CreateNamespace and CreateWorkgroup: 3 to 64 of these characters. */
const nameShape = /^[a-z0-9-]+$/;
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The name of a namespace or a workgroup. */
export function serverlessName(noun: "namespace" | "workgroup"): TextKind {
    const example = `example${noun}`;
    const giveListed = `Give the name that the console lists, such as ${show(example)}.`;
    const nouns = noun === "namespace" ? "Namespaces" : "Workgroups";
    return {
        id: `${noun}Name`,
        name: `a ${noun}'s name`,
        example,
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
                    new RegExp(`:${noun}[:/]`).test(text)
                        ? `an ARN, which has the id of a ${noun}, not its name`
                        : `an ARN, which does not have a ${noun}'s name`,
                fix: () => giveListed,
            },
            {
                id: "endpoint",
                broken: (text) => /\.redshift(-serverless)?\.|:\/\//i.test(text),
                is: (text) =>
                    isWorkgroupEndpoint(text) && noun === "namespace"
                        ? "the endpoint of a workgroup, which is no namespace"
                        : "the host name of an endpoint",
                fix: (text) => (isWorkgroupEndpoint(text) ? fromEndpoint(noun, text) : giveListed),
            },
            {
                // An id has the shape of a name.
                id: "id",
                broken: (text) => idShape.test(text.toLowerCase()),
                is: () => `a ${noun}'s id, not its name`,
                fix: () => giveListed,
            },
            {
                id: "length",
                broken: (text) => text.length < 3 || text.length > 64,
                is: (text) => (text.length === 1 ? "1 character" : `${text.length} characters`),
                fix: () => `${nouns}' names have 3 to 64 characters.`,
            },
            {
                id: "case",
                broken: (text) => text !== text.toLowerCase() && nameShape.test(text.toLowerCase()),
                is: () => `with upper-case letters, which no ${noun}'s name has`,
                fix: (text) => `Did you mean ${show(text.toLowerCase())}?`,
            },
            {
                id: "characters",
                broken: (text) => !nameShape.test(text),
                fix: () => `${nouns}' names have lower-case letters, digits and hyphens.`,
            },
        ],
    };
}

const giveShownId =
    "Give what aws redshift-serverless get-workgroup shows; RedshiftRole looks it up where it is left out.";

/** The id of a workgroup, as AWS makes it up. */
export const workgroupId: TextKind = {
    id: "workgroupId",
    name: "a workgroup's id",
    example: "1234abcd-12ab-34cd-56ef-1234567890ab",
    rules: [
        {
            id: "arn",
            broken: (text) => text.startsWith("arn:"),
            is: (text) => (idIn(text) === undefined ? "an ARN that is no workgroup's" : "an ARN"),
            fix: (text) => (idIn(text) === undefined ? giveShownId : `Give the id alone: ${show(idIn(text))}.`),
        },
        {
            id: "shape",
            broken: (text) => !idShape.test(text),
            // The ARNs of users are compared in their case.
            fix: (text) =>
                idShape.test(text.toLowerCase()) ? `Did you mean ${show(text.toLowerCase())}?` : giveShownId,
        },
    ],
};

/** The id that the ARN of a workgroup ends with. */
function idIn(arn: string): string | undefined {
    return /:workgroup\/([^/:]+)/.exec(arn)?.[1];
}

function isWorkgroupEndpoint(text: string): boolean {
    return /\.redshift-serverless\./i.test(text);
}

/** A workgroup's endpoint begins with its name: `examplewg.123456789012.us-east-1.redshift-serverless.amazonaws.com`. */
function fromEndpoint(noun: "namespace" | "workgroup", endpoint: string): string {
    return noun === "workgroup"
        ? `Give the name alone: ${show(hostName(endpoint))}.`
        : "Give the name of the workgroup's namespace, as the console lists it with the workgroup.";
}
