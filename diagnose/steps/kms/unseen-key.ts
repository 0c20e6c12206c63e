import { Refused, unseen } from "../../answer";
import { accountOf } from "../../arn";
import { Question } from "../../question";
import { Step } from "../../step";
import { Walk } from "../../walk";

/** What S3 asks of KMS for COPY, and for UNLOAD besides. */
export function actionsOn({ command }: Question): string[] {
    return command === "UNLOAD" ? ["kms:Decrypt", "kms:GenerateDataKey"] : ["kms:Decrypt"];
}

/** What a key's policy has to have for the role. */
export function allowing(roleArn: string, actions: readonly string[]): string {
    const statement = { Effect: "Allow", Principal: { AWS: roleArn }, Action: actions, Resource: "*" };
    return `the key policy have ${JSON.stringify(statement)}`;
}

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_GetKeyPolicy.html: "Cross-account use: No". */
export function unseenKey({ caller, question }: Walk, roleArn: string, keyId: string, refused: Refused): Step {
    const owner = accountOf(keyId);
    if (owner === "" || caller === undefined || owner === caller) {
        return unseen("KMS", refused);
    }
    return unseen(
        "KMS",
        { ...refused, because: `${keyId} is of another account, which alone sees its policy`, why: "other account" },
        `Account ${owner} can look: let ${allowing(roleArn, actionsOn(question))}`,
    );
}
