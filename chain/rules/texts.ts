import { TextKind } from "../../problems/text-rules";

/** The name of a role that is there already. What it must be, its ARN says. */
export const existingName: TextKind = { id: "chain.name", name: "the role's name", example: "lake-reader", rules: [] };

/** IAM's id of a role, which a Sid takes: letters and digits. */
export const uniqueId: TextKind = {
    id: "chain.uniqueId",
    name: "IAM's unique id of the role",
    example: "AROADBQP57FF2AEXAMPLE",
    rules: [
        {
            id: "shape",
            broken: (text) => !/^AROA[A-Z0-9]{12,124}$/.test(text),
            fix: () => "It begins with AROA: aws iam get-role --role-name NAME shows it as RoleId. Or leave it out.",
        },
    ],
};

/** What a role that the chain makes is named by in the stack, between the component's name and `-role`. */
export const key: TextKind = {
    id: "chain.key",
    name: "a name for the stack",
    example: "reader",
    rules: [
        {
            id: "shape",
            broken: (text) => !/^[A-Za-z]\w*$/.test(text),
            fix: () => "It begins with a letter and has letters, digits and _.",
        },
    ],
};
