import { dbUserArn } from "../../../trust/arn";
import { principalsEverywhere } from "../../../trust/principal";
import { Question } from "../../question";
import { Home } from "./home";

/** The statement by which a trust policy lets the user in, or without one every user of the cluster or workgroup. */
export function letIn({ warehouse, user }: Question, home: Home): string {
    const principals = principalsEverywhere({ serverless: warehouse.kind === "workgroup" });
    return JSON.stringify({
        Effect: "Allow",
        Principal: { Service: principals.length === 1 ? principals[0] : principals },
        Action: "sts:AssumeRole",
        Condition: {
            [user === undefined ? "StringLike" : "StringEquals"]: { "sts:ExternalId": dbUserArn(home, user ?? "*") },
        },
    });
}
