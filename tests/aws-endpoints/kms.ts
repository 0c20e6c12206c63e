import { ApiError } from "../control-plane/api-error";

/** A key that is there before the test begins. */
export interface KeySetUp {
    arn: string;
    policy: object;
    state?: string;
    manager?: "AWS" | "CUSTOMER";
}

/** Keys, as KMS's JSON protocol tells them. */
export class Kms {
    private readonly keys = new Map<string, KeySetUp>();

    public addKey(key: KeySetUp): void {
        this.keys.set(key.arn, key);
    }

    /** Keys are in one Region each, and are not found in another. */
    public answer(operation: string, body: string, region: string): string {
        const { KeyId: id } = JSON.parse(body) as { KeyId: string };
        const key = [...this.keys.values()].find(
            ({ arn }) => (arn === id || arn.endsWith(`/${id}`)) && arn.split(":")[3] === region,
        );
        if (key === undefined) {
            throw new ApiError("NotFoundException", `Key '${id}' does not exist`, 400);
        }
        const { arn, policy, state = "Enabled", manager = "CUSTOMER" } = key;
        return JSON.stringify(
            operation === "DescribeKey"
                ? { KeyMetadata: { KeyId: arn.split("/")[1], Arn: arn, KeyState: state, KeyManager: manager } }
                : { Policy: JSON.stringify(policy), PolicyName: "default" },
        );
    }
}
